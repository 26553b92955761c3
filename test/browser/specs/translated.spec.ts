import type { Browser, Page } from '@playwright/test';
import { translate, type Rewriting } from '../../translate';
import { AtlasDriver } from '../atlas-driver';
import { expect, test } from '../fixtures';
import { cityCount } from '../numbers';

/** Every page on which there is something to press, with a view that fills it. */
const pages = [
  '/?practice=living-lab',
  '/?show=table&practice=living-lab',
  '/?show=charts&country=PT',
  '/?show=list&group=region&country=PT',
  '/city/ghent/',
  '/practice/citizens-assembly/',
  '/country/pt/',
  '/compare/?cities=ghent,mannheim',
  '/case-studies/?status=active',
  '/reading-list/',
  '/brief/?country=PT',
  '/findings/',
  '/event/',
  '/event/tour/',
  '/data/your-survey/',
  '/about/',
  '/accessibility/',
  '/embed/?country=PT',
];
const clicks = 10;

/** What can be pressed, but what leaves the page, fills the clipboard or the disk, or starts the engine. */
const pressable =
  'button:visible:not([disabled], [aria-disabled=true]), input[type=checkbox]:visible, input[type=radio]:visible, summary:visible';
const leftAlone =
  /download|copy|print|zoom|whole map|png|svg|csv|json|reload|try again|open|menu|play|full|colours|share|cite|english/i;

/** The words of a page, without the marks of how they are set. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return '';
    for (const left of copy.querySelectorAll('script, style, noscript, svg, canvas')) left.remove();
    return (copy.textContent ?? '').replace(/\s+/g, '');
  });
}

async function open(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(() => localStorage.clear());
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.soft(error.message).toBe(''));
  await page.goto(url, { waitUntil: 'networkidle' });
  // On a busy machine the network may rest before the page's scripts have run: what is pressed then is lost.
  await new AtlasDriver(page).isReady('data');
  return page;
}

/** What may be pressed now, each by its place among all and its name. */
async function choices(page: Page): Promise<number[]> {
  const all = await page.locator(pressable).evaluateAll((elements) =>
    elements.map((element) => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
      return `${element.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''}`;
    }),
  );
  return all.flatMap((name, at) => (leftAlone.test(name) ? [] : [at]));
}

/** Waits until both pages offer as much to press, and go on doing so: parts of them come on demand. */
async function settle(both: readonly Page[]): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const counts = await Promise.all(both.map((page) => page.locator(pressable).count()));
        const [one, other] = counts;
        const isSettled = one === other && counts.join(' ') === before;
        before = counts.join(' ');
        return isSettled;
      },
      { intervals: [300], timeout: 15_000 },
    )
    .toBe(true);
}

for (const path of pages) {
  // One page stands for all where every change waits for it.
  const tag = path === '/about/' ? [] : ['@long'];
  test(
    `the same clicks say the same on a plain and a translated page: ${path}`,
    { tag },
    async ({ browser, site }) => {
      test.slow();
      const plain = await open(browser, site.url + path);
      const translated = await open(browser, site.url + path);
      await translated.evaluate<void, Rewriting>(translate, 'whole');
      let seed = [...path].reduce(
        (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2_147_483_647,
        7,
      );
      const trail: string[] = [];
      for (let step = 0; step < clicks; step += 1) {
        await settle([plain, translated]);
        const offered = await choices(plain);
        if (offered.length === 0) break;
        seed = (seed * 48_271) % 2_147_483_647;
        const at = offered[seed % offered.length] ?? 0;
        const pressed = plain.locator(pressable).nth(at);
        trail.push((await pressed.textContent())?.trim() ?? '');
        for (const page of [plain, translated]) {
          await page.locator(pressable).nth(at).click({ timeout: 10_000 });
        }
        await expect
          .poll(async () => (await wordsOf(translated)) === (await wordsOf(plain)), {
            message: `after ${trail.join(' › ')}`,
            timeout: 15_000,
          })
          .toBe(true);
      }
      await expect(translated.getByText(/Something went wrong/)).toHaveCount(0);
      await plain.context().close();
      await translated.context().close();
    },
  );
}

/** What readers of a translated page do, step by step: each emptied or froze something once. */
test('nothing is emptied where a reader keeps, clears and searches on a translated page', async ({
  page,
  atlas,
}) => {
  await atlas.open('/city/ghent/');
  await page.getByRole('button', { name: /^Save:/ }).click();
  await page.evaluate<void, Rewriting>(translate, 'whole');
  await page.getByRole('button', { name: /^Save:/, pressed: true }).click();
  await expect(page.getByRole('link', { name: /^Saved$/ })).toBeVisible();

  await atlas.open('/?show=table&practice=living-lab');
  await page.evaluate<void, Rewriting>(translate, 'whole');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText(`${cityCount} cities`, { exact: false }).first()).toBeVisible();
  await expect(page.getByText(/Something went wrong/)).toHaveCount(0);

  await atlas.open('/compare/');
  await page.getByRole('main').getByRole('combobox').fill('zzzz');
  await expect(page.locator('main [data-said]').filter({ hasText: /./ }).first()).toBeVisible();
  await page.evaluate<void, Rewriting>(translate, 'whole');
  await page.getByRole('main').getByRole('combobox').fill('ghent');
  await expect(page.getByRole('option', { name: /Ghent/ })).toBeVisible();

  await atlas.open('/case-studies/?status=active');
  await page.evaluate<void, Rewriting>(translate, 'whole');
  await page.getByRole('button', { name: /Clear/ }).first().click();
  await expect(page.getByText(/Something went wrong/)).toHaveCount(0);
});

/** The menu counts what is saved, and its words are the translator's by then. */
test('the menu counts on when a translated page saves one more', async ({ page, atlas }) => {
  await atlas.open('/case-studies/');
  const save = page.getByRole('button', { name: /^Save: /, pressed: false });
  await save.first().click();
  await save.first().click();
  await expect(page.getByRole('link', { name: 'Saved (2)' })).toBeVisible();
  await page.evaluate<void, Rewriting>(translate, 'whole');
  await save.first().click();
  await expect(page.getByRole('link', { name: 'Saved (3)' })).toBeVisible();
});
