import type { FrameLocator, Page } from '@playwright/test';
import { snippetOf } from '../../../src/share/embed/snippets';
import { parseView } from '../../../src/view/codec';
import { parseEmbedding } from '../../../src/view/embedding';
import { expect, expectAccessible, expectNoSideways } from '../fixtures';
import { ready, shiftOf, test, watchShifts } from '../hosted';
import type { Hosts } from '../hosts';

const widths = [280, 320, 600, 1000] as const;
const words = {
  en: { filters: /^Filters/, legend: 'Legend', list: /as a list$/, search: /^Search/ },
  fr: { filters: /^Filtres/, legend: 'Légende', list: /en liste$/, search: /^Recherche/ },
};
/** Those that are opened whole: languages.spec.ts opens the page in the others. */
const languages = ['en', 'fr'] as const;
type Language = (typeof languages)[number];

/** The most that hosts give: WordPress cuts off what is higher. */
const most = 1000;

/** Not even what is out of sight makes the document longer: it has no scroll bar of its own. */
async function expectWithin(atlas: FrameLocator | Page): Promise<void> {
  const long = await atlas.locator('html').evaluate((html) => html.scrollHeight);
  expect(long).toBeLessThanOrEqual(most);
}

/** Opens whatever can be opened inside, one after the other, all at once at the end. */
async function openAll(atlas: FrameLocator, language: Language): Promise<void> {
  const said = words[language];
  await atlas.getByRole('button', { name: said.filters }).click();
  // What a facet opens stands beside its button, with a button of its own.
  const bar = atlas
    .getByRole('group', { name: said.filters, exact: true })
    .locator('button[aria-expanded]');
  await expect(bar).toHaveCount(7);
  for (const facet of await bar.all()) {
    await facet.click();
    await expect(facet).toHaveAttribute('aria-expanded', 'true');
    // The first two: of the practices also what they mean.
    const options = atlas.getByRole('checkbox', { disabled: false });
    await options.first().check();
    await options.nth(1).check();
    await expectWithin(atlas);
  }
  const legend = atlas.getByRole('button', { name: said.legend, exact: true });
  if (await legend.isVisible()) await legend.click();
  await atlas.getByText(said.list).click();
}

test.describe('whatever is opened', { tag: '@long' }, () => {
  for (const language of languages) {
    for (const width of widths) {
      test(`it stays within ${most} px, ${language} at ${width} px`, async ({
        page,
        hosts,
        site,
      }) => {
        const body = `<div style="width:${width}px"><city-innovation-atlas lang="${language}" options="search=1" height="300"></city-innovation-atlas></div>
          <script>window.told = []; addEventListener('message', (e) => e.data.sentinel && told.push(e.data.height));</script>
          <script src="${site.url}/embed.js"></script>`;
        await page.setViewportSize({ width: 1100, height: 1100 });
        await page.goto(hosts.put('/states', body));
        const atlas = page.locator('city-innovation-atlas iframe').contentFrame();
        await ready(atlas);
        await openAll(atlas, language);
        for (const view of [
          '?city=ghent',
          '?q=xyzzyq&city=ghent',
          '?practice=zz&city=milan',
          `?practice=living-lab,digital-twin&challenge=climate&region=northern,southern&country=FR,BE&city=lyon`,
        ]) {
          await page
            .locator('city-innovation-atlas')
            .evaluate((one, asked) => one.setAttribute('view', asked), view);
          await expect(atlas.getByRole('article').first()).toBeVisible();
        }
        const told: number[] = await page.evaluate(() => Reflect.get(window, 'told'));
        expect(told.length).toBeGreaterThan(3);
        expect(Math.max(...told)).toBeLessThanOrEqual(most);
        await expectWithin(atlas);
      });
    }
  }

  for (const width of widths) {
    test(`what scrolls can be reached and read, at ${width} px`, async ({ page, atlas }) => {
      await page.setViewportSize({ width, height: 900 });
      await atlas.open('/embed/?search=1&list=open&city=ghent');
      await page.getByRole('button', { name: 'Filters' }).click();
      await atlas.facet('Country').click();
      const panel = page.getByRole('group', { name: 'Country', exact: true });
      await expect(panel).toBeVisible();
      // The options come into sight although the facets' buttons may fill what scrolls.
      await expect(page.getByLabel('Find a country')).toBeInViewport({ ratio: 1 });
      await expectWithin(page);
      // Each panel gives way by itself, before the page as a whole has to scroll.
      const over = await page
        .getByRole('main')
        .evaluate((main) => main.scrollHeight - main.clientHeight);
      expect(over).toBe(0);
      await expectNoSideways(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Done' }).click();
      await expect(atlas.facet('Country')).toBeFocused();
      await expect(atlas.facet('Country')).toBeInViewport({ ratio: 1 });
    });
  }
});

/** Views with their options, as a journalist would take them from the builder. */
const taken = [
  ['', ''],
  ['?city=ghent', ''],
  ['?city=ghent', 'minimal=1'],
  ['?q=xyzzyq', ''],
  ['?practice=zz', 'search=1&list=0'],
  [
    '?practice=living-lab,digital-twin,citizens-assembly&challenge=climate&region=northern',
    'list=open&search=1',
  ],
  ['', 'title=0&filters=0&list=0&legend=0&link=0'],
] as const;

/** The sentence of a view, in a language. */
async function sentenceOf(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(`/oembed?url=${encodeURIComponent(url)}`);
  const { title }: { title: string } = await answer.json();
  return title;
}

/** Fails if anything moves or is cut off where a view is pasted in, in three forms at four widths. */
async function expectStill(
  page: Page,
  hosts: Hosts,
  origin: string,
  language: Language,
  [view, options]: (typeof taken)[number],
): Promise<void> {
  const home = origin + (language === 'en' ? '/' : `/${language}/`);
  const input = {
    origin,
    language,
    view: parseView(view),
    embedding: parseEmbedding(options),
    // What the atlas does not have is left out of the view, and refused to who asks for it.
    sentence: await sentenceOf(page, view.includes('zz') ? home : home + view),
    pinned: null,
  };
  const forms = ['iframe', 'script', 'element'] as const;
  const body = forms.map((form) => `<p>Text.</p>${snippetOf(form, input)}`).join('');
  await watchShifts(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 3400 });
    await page.goto(hosts.put('/taken', body));
    await expect(page.locator('city-innovation-atlas')).toHaveCount(2);
    const frames = page.locator('iframe');
    await expect(frames).toHaveCount(3);
    const before = (await frames.first().boundingBox())?.height;
    for (const frame of await frames.all()) {
      const atlas = frame.contentFrame();
      await ready(atlas);
      if (view.includes('city')) {
        await expect(atlas.getByRole('heading', { name: /^(Ghent|Gand)$/ })).toBeVisible();
      }
      const inner = await atlas.locator('#root').evaluate((root) => root.clientHeight);
      expect(inner, `of the page, at ${width} px`).toBe(before);
      expect((await frame.boundingBox())?.height, `at ${width} px`).toBe(before);
    }
    expect(await shiftOf(page), `shift at ${width} px`).toBe(0);
  }
}

test.describe(
  'with what the builder writes, nothing moves in the host’s page and nothing is cut off',
  { tag: '@long' },
  () => {
    for (const language of languages) {
      for (const one of taken) {
        test(`${language} "${one[0]}" ${one[1]}`, ({ page, hosts, site }) =>
          expectStill(page, hosts, site.url, language, one));
      }
    }

    test.describe('where buttons are as large as fingers', () => {
      test.use({ hasTouch: true });
      for (const one of [taken[0], taken[5]]) {
        test(`"${one[0]}" ${one[1]}`, async ({ page, hosts, site }) => {
          await expectStill(page, hosts, site.url, 'en', one);
          expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
        });
      }
    });
  },
);
