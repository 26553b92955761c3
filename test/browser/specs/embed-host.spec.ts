import type { Page } from '@playwright/test';
import { expect } from '../fixtures';
import { cityCount } from '../numbers';
import { ready, test } from '../hosted';

const ghent = { name: 'Ghent', exact: true };
const element = '<city-innovation-atlas></city-innovation-atlas>';

const listening = `<script>window.heard = []; addEventListener('message', (e) => heard.push(e.data));</script>`;
const amp = { sentinel: 'amp', type: 'embed-size' };
const chosen = (city: string) => ({
  source: 'city-innovation-atlas',
  type: 'view.change',
  view: `?city=${city}`,
  city,
});

/** Every message that the page has been sent, in order. */
const heard = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'heard'));

/** Asks the element of a page, or of a page in it, for a view. */
function setView(page: Page | ReturnType<Page['frameLocator']>, view: string): Promise<void> {
  return page
    .locator('city-innovation-atlas')
    .first()
    .evaluate((one, asked) => void Reflect.get(one, 'setView').call(one, asked), view);
}

test.describe('in an article that itself stands in a sandbox', () => {
  test('the element shows the map and takes a view', async ({ page, hosts, site }) => {
    const article = hosts.put(
      '/article',
      `${element}<script async src="${site.url}/embed.js"></script>`,
    );
    const outer = `<iframe id="news" src="${article}" sandbox="allow-scripts" title="News" width="700" height="900"></iframe>`;
    await page.goto(hosts.put('/reader', outer));
    const news = page.frameLocator('#news');
    const atlas = news.locator('city-innovation-atlas iframe').contentFrame();
    await ready(atlas);
    await setView(news, '?city=ghent');
    await expect(atlas.getByRole('heading', ghent)).toBeVisible();
  });

  test('no other page of ours is framed, there or elsewhere', async ({
    page,
    hosts,
    site,
    troubles,
  }) => {
    troubles.allow(/frame-ancestors/);
    const frames = ['/', '/fr/about/', '/embed/examples/', '/event/follow/'].map(
      (path) => `<iframe src="${site.url}${path}" title="Not this"></iframe>`,
    );
    await page.goto(hosts.put('/others', frames.join('')));
    const texts = page.frames().map(async (frame) => {
      await frame.waitForLoadState();
      return frame.url();
    });
    const [, ...inside] = await Promise.all(texts);
    expect(inside).toHaveLength(frames.length);
    for (const url of inside) expect(url).toMatch(/^chrome-error:/);
  });
});

test.describe('a view set before the map has its words', () => {
  test('is shown, also where the language has just been changed', async ({ page, hosts, site }) => {
    const held: (() => void)[] = [];
    let hold = true;
    // The words are held back for as long as the test wants.
    await page.route(/\/assets\/messages-[\w-]+\//, async (route) => {
      if (hold) await new Promise<void>((go) => held.push(go));
      await route.continue();
    });
    const body = `${listening}${element}<script async src="${site.url}/embed.js"></script>`;
    await page.goto(hosts.put('/early', body), { waitUntil: 'commit' });
    const frame = page.locator('city-innovation-atlas iframe');
    await expect.poll(() => heard(page)).toContainEqual(expect.objectContaining(amp));
    expect(held.length).toBeGreaterThan(0);
    await setView(page, '?city=ghent');
    await expect.poll(() => heard(page)).toContainEqual(chosen('ghent'));
    hold = false;
    for (const go of held) go();
    const atlas = frame.contentFrame();
    await expect(atlas.getByRole('heading', ghent)).toBeVisible();
    await page.locator('city-innovation-atlas').evaluate((one) => {
      one.setAttribute('lang', 'fr');
      one.setAttribute('view', '?city=milan');
    });
    await expect(atlas.getByRole('heading', { name: 'Milan', exact: true })).toBeVisible();
    await expect(atlas.getByRole('button', { name: 'Fermer' })).toBeVisible();
  });
});

test.describe('the script', () => {
  const decoy = `<script src="/vendor/embed.js"></script>`;

  test('as a module finds its place, beside another vendor’s', async ({ page, hosts, site }) => {
    const body = `${decoy}<div id="p"></div><script type="module" src="${site.url}/embed.js" data-target="#p" data-view="?city=ghent"></script>`;
    await page.goto(hosts.put('/module', body));
    const atlas = page.locator('#p iframe').contentFrame();
    await expect(atlas.getByRole('heading', ghent)).toBeVisible();
    await expect(page.locator('city-innovation-atlas')).toHaveCount(1);
  });

  for (const mode of ['open', 'closed'] as const) {
    const works = mode === 'open';
    test(`in ${mode} shadow trees ${works ? 'finds its places' : 'defines the element'}`, async ({
      page,
      hosts,
      site,
    }) => {
      const body = `${decoy}<div class="host"></div><div class="host"></div><div id="p"></div><script>
        for (const host of document.querySelectorAll('.host')) {
          const root = host.attachShadow({ mode: '${mode}' });
          root.innerHTML = '<div id="p"></div>${works ? '' : element}';
          const script = document.createElement('script');
          script.src = '${site.url}/embed.js';
          script.dataset.target = '#p';
          script.dataset.view = '?city=ghent';
          root.append(script);
        }</script>${works ? '' : `<script src="${site.url}/embed.js"></script>`}`;
      await page.goto(hosts.put(`/shadow-${mode}`, body));
      await expect.poll(() => page.frames().length).toBe(3);
      if (!works) return;
      const placed = page.locator('.host #p city-innovation-atlas');
      await expect(placed).toHaveCount(2);
      await expect(page.locator('city-innovation-atlas')).toHaveCount(2);
      const atlas = placed.first().locator('iframe').contentFrame();
      await expect(atlas.getByRole('heading', ghent)).toBeVisible();
    });
  }
});

test('what Pym’s host tells of its page goes nowhere', async ({ page, hosts }) => {
  await page.goto(`${hosts.origin}/pym`);
  const frame = page.frameLocator('#f');
  await ready(frame);
  const inside = await page.locator('#f').getAttribute('src');
  expect(inside).toContain('parentUrl=');
  await page.evaluate(() => {
    const all: unknown[] = [];
    Object.assign(window, { heard: all });
    addEventListener('message', ({ data }: MessageEvent<unknown>) => all.push(data));
  });
  await frame.getByText(`${cityCount} cities as a list`).click();
  await frame.getByRole('link', { name: /^Ghent/ }).click();
  await expect(frame.getByRole('link', { name: 'Open in the atlas' })).toHaveAttribute(
    'href',
    '/?city=ghent',
  );
  const told = await heard(page);
  expect(told).toContainEqual(chosen('ghent'));
  expect(told).toContainEqual({ ...chosen('ghent'), type: 'city.select' });
});

test('WordPress’s secret is found behind a camera, and the camera before it', async ({
  page,
  hosts,
  site,
}) => {
  const body = `${listening}<iframe id="f" src="${site.url}/embed/#6/51.05/3.72#?secret=aB3dE6" title="Map" width="600" height="700"></iframe>`;
  await page.goto(hosts.put('/wordpress-camera', body));
  await ready(page.frameLocator('#f'));
  await expect
    .poll(() => heard(page))
    .toContainEqual({ message: 'height', value: 700, secret: 'aB3dE6' });
  await expect(
    page.frameLocator('#f').getByRole('link', { name: 'Open in the atlas' }),
  ).toHaveAttribute('href', '/#6/51.05/3.72');
});
