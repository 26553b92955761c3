import { createServer } from 'node:http';
import type { FrameLocator, Page } from '@playwright/test';
import { serve } from '../../../server/http';
import { dist, expect, expectAccessible, expectContrast, expectNoSideways } from '../fixtures';
import { cityCount } from '../numbers';
import { follows, heights, ready, shiftOf, test, watchShifts, webShare } from '../hosted';
import { hostKinds } from '../hosts';

test.describe('in a page that speaks', () => {
  for (const kind of hostKinds) {
    test(
      `${kind}, the frame is as high as its content, at every width`,
      { tag: kind === 'iframe-resizer' ? [] : '@long' },
      async ({ page, hosts }) => {
        await page.goto(`${hosts.origin}/${kind}`);
        const frame = page.frameLocator('#f');
        await ready(frame);
        for (const width of [320, 600, 1000]) {
          await page.locator('#column').evaluate((c, px) => (c.style.width = `${px}px`), width);
          // In a process of its own, the frame learns its new width a little later.
          await expect.poll(() => frame.locator('html').evaluate((h) => h.clientWidth)).toBe(width);
          const closed = await follows(page, frame);
          expect(closed).toBeGreaterThan(400);
          expect(closed).toBeLessThanOrEqual(1000);
          await frame.getByRole('button', { name: /^Filters/ }).click();
          await expect(frame.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
          await expect.poll(async () => (await heights(page, frame))[0]).toBeGreaterThan(closed);
          await follows(page, frame);
          await frame.getByRole('button', { name: /^Filters/ }).click();
          await expect.poll(async () => (await heights(page, frame))[0]).toBe(closed);
        }
      },
    );
  }
});

test.describe('by our own script', () => {
  const forms = {
    element: (site: string) =>
      `<city-innovation-atlas view="?practice=living-lab" style="display:block;min-height:768px">
       </city-innovation-atlas><script async src="${site}/embed.js"></script>`,
    script: (site: string) =>
      `<div id="p" style="min-height:768px"><script defer src="${site}/embed.js" data-target="#p"
       data-view="?practice=living-lab" data-height="768"></script></div>`,
  };
  for (const [form, body] of Object.entries(forms)) {
    test(
      `as ${form}, nothing moves in the host’s page when the map arrives`,
      { tag: form === 'script' ? [] : '@long' },
      async ({ page, hosts, site }) => {
        await watchShifts(page);
        for (const width of [320, 600, 1000]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(hosts.put(`/${form}`, body(site.url)));
          const frame = page.locator('city-innovation-atlas iframe').contentFrame();
          await ready(frame);
          await expect(frame.getByText(/cities in .* living lab/).first()).toBeVisible();
          const shifted = await shiftOf(page);
          expect(shifted).toBe(0);
          const { height } =
            (await page.locator('city-innovation-atlas iframe').boundingBox()) ?? {};
          expect(height).toBe(760 + (form === 'script' ? 8 : 0));
        }
      },
    );
  }

  test('with too little room kept, it does move: the measure can tell', async ({
    page,
    hosts,
    site,
  }) => {
    await watchShifts(page);
    const body = `<city-innovation-atlas height="200"></city-innovation-atlas><script async src="${site.url}/embed.js"></script>`;
    await page.goto(hosts.put('/tight', body));
    await ready(page.locator('city-innovation-atlas iframe').contentFrame());
    await expect.poll(() => shiftOf(page)).toBeGreaterThan(0);
  });

  test('it tells what the reader does and takes a view, twice in one page, and moved', async ({
    page,
    hosts,
    site,
  }) => {
    const element = (id: string) => `<city-innovation-atlas id="${id}"></city-innovation-atlas>`;
    const script = `<script defer src="${site.url}/embed.js"></script>`;
    await page.goto(hosts.put('/two', element('a') + script + element('b') + script));
    const inside = (id: string) => page.locator(`#${id} iframe`).contentFrame();
    await ready(inside('a'));
    await page.evaluate(() => {
      addEventListener('city.select', (event) => {
        document.title = JSON.stringify(Reflect.get(event, 'detail'));
      });
    });
    await page.locator('#a').evaluate((a) => Reflect.get(a, 'setView').call(a, '?city=ghent'));
    const ghent = { name: 'Ghent', exact: true };
    await expect(inside('a').getByRole('heading', ghent)).toBeVisible();
    await expect(page).toHaveTitle('{"view":"?city=ghent","city":"ghent"}');
    await expect(inside('b').getByRole('heading', ghent)).toHaveCount(0);
    await page.evaluate(() => {
      const a = document.getElementById('a');
      if (a) document.getElementById('after')?.after(a);
    });
    await ready(inside('a'));
    await expect(
      inside('a')
        .getByText(/cities in/)
        .first(),
    ).toBeVisible();
  });
});

test.describe('it shows picture, sentence and link', () => {
  async function shows(frame: FrameLocator | Page) {
    await expect(frame.getByText(new RegExp(`${cityCount} cities in`)).first()).toBeVisible();
    await expect(frame.locator('#outline path').first()).toBeVisible();
    await expect(frame.getByRole('link', { name: 'Open in the atlas' })).toBeVisible();
  }

  test('in a sandbox that allows only scripts, and works there', async ({ page, hosts, site }) => {
    const src = `${site.url}/embed/`;
    const body = `<iframe id="f" src="${src}" sandbox="allow-scripts" title="Map" width="600" height="760"></iframe>`;
    await page.goto(hosts.put('/sandbox', body));
    const frame = page.frameLocator('#f');
    await ready(frame);
    await shows(frame);
    await frame.getByRole('button', { name: 'Filters' }).click();
    await expect(frame.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await frame.locator('html[data-ready~="engine"]').waitFor({ timeout: 60_000 });
    await expect(frame.getByText('A simpler map is shown')).toHaveCount(0);
  });

  test('without scripts, with a list that opens', async ({ browser, site }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/embed/`);
    await expect(page).toHaveTitle(/^How Europe’s city governments innovate/);
    await shows(page);
    await page.getByText(`${cityCount} cities as a list`).click();
    await expect(page.getByRole('link', { name: /^Ghent/ })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.goto(`${site.url}/embed/?practice=living-lab`);
    await expect(page.getByText(/This is the whole atlas/)).toBeVisible();
    await page.goto(`${site.url}/fr/embed/?practice=living-lab`);
    await expect(page.getByText(/Voici l’atlas entier/)).toBeVisible();
    await context.close();
  });

  test(
    'where the browser keeps nothing for framed pages, and works there',
    { tag: '@long' },
    async ({ page, hosts, site }) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('Storage is blocked', 'SecurityError');
        };
        for (const name of [
          'localStorage',
          'sessionStorage',
          'indexedDB',
          'caches',
          'cookieStore',
        ]) {
          Object.defineProperty(window, name, { get: refuse });
        }
        Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
        Object.defineProperty(navigator, 'serviceWorker', { get: refuse });
      });
      const body = `<iframe id="f" src="${site.url}/embed/" title="Map" width="600" height="760"></iframe>`;
      await page.goto(hosts.put('/blocked', body));
      const frame = page.frameLocator('#f');
      await ready(frame);
      await shows(frame);
      const blocked = frame.locator('html').evaluate(() => localStorage.length);
      await expect(blocked).rejects.toThrow('Storage is blocked');
      await frame.getByRole('button', { name: 'Zoom in' }).click();
      await frame.locator('html[data-ready~="engine"]').waitFor({ timeout: 60_000 });
      await frame.getByText(`${cityCount} cities as a list`).click();
      await frame.getByRole('link', { name: /^Ghent/ }).click();
      await expect(frame.getByRole('heading', { name: 'Ghent', exact: true })).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
    },
  );

  test('offline after the first load', async ({ page, atlas, context, troubles }) => {
    troubles.allow(/Failed to (load|fetch)|Unable to preload|net::ERR|failed/);
    await atlas.open('/embed/');
    await context.setOffline(true);
    await page.getByText(`${cityCount} cities as a list`).click();
    await atlas.city('Ghent').click();
    await expect(page.getByText(/Something went wrong|could not be reached/).first()).toBeVisible();
    await shows(page);
  });
});

/** What the page is made of and the browser has no copy of; all of it, until there is a keeper. */
function unkept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { scope = '' } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const copies = await (await caches.open(`embed ${scope}`)).keys();
    const kept = new Set(copies.map(({ url }) => url));
    const parts = performance.getEntriesByType('resource').map(({ name }) => name);
    const page = location.origin + location.pathname;
    return [page, ...parts].filter((name) => !kept.has(name));
  });
}

test.describe('without network, once it was there before', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const path of ['/embed/?practice=living-lab', '/fr/embed/']) {
    test(
      `${path} has picture, sentence, link and data`,
      { tag: path.startsWith('/fr/') ? '@long' : [] },
      async ({ page, troubles }) => {
        troubles.allow(/Failed to (load|fetch)|net::ERR|preload/);
        const own = await serve({ dir: dist });
        troubles.allow(new RegExp(`^foreign: ${own.url}/`));
        await page.goto(own.url + path);
        await expect.poll(() => unkept(page)).toEqual([]);
        await own.close();
        await page.reload();
        await expect(page.locator('#outline path').first()).toBeVisible();
        await expect(page.locator('html[data-ready~=data]')).toBeAttached();
        await expect(page.getByRole('main').locator('[data-said]').first()).toContainText(
          /cities|villes/,
        );
        await expect(
          page.getByRole('link', { name: /Open in the atlas|Ouvrir dans l’atlas/ }),
        ).toBeVisible();
      },
    );
  }
});

test('keeps no page that a network puts in its place', { tag: '@long' }, async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const own = await serve({ dir: dist });
  await page.goto(`${own.url}/embed/`);
  await expect.poll(() => unkept(page)).toEqual([]);
  await own.close();
  const portal = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Accept the terms</h1>');
  });
  await new Promise<void>((done) => void portal.listen(Number(new URL(own.url).port), done));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Accept the terms' })).toBeVisible();
  portal.closeAllConnections();
  await new Promise((done) => portal.close(done));
  await page.reload();
  await expect(page.locator('html[data-ready~=data]')).toBeAttached();
  await context.close();
});

test.describe('in the reader’s page', () => {
  test('the wheel scrolls it, and Ctrl with the wheel zooms the map', async ({ page, atlas }) => {
    await atlas.open('/embed/');
    const map = await atlas.mapCities.boundingBox();
    await page.mouse.move((map?.x ?? 0) + 300, (map?.y ?? 0) + 100);
    // What takes gestures comes when the page is idle.
    await expect(async () => {
      await page.mouse.wheel(0, 40);
      const hint = page.getByText('Use Ctrl and the wheel to zoom the map');
      await expect(hint).toBeVisible({ timeout: 1_000 });
    }).toPass();
    expect(atlas.address).toBe('/embed/');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect(page).toHaveURL(/#\d/);
  });

  test('options leave out what they say', async ({ page, atlas }) => {
    await atlas.open('/embed/?title=0&legend=0&list=0&link=0&filters=0&camera=fixed');
    await expect(page.getByRole('heading')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Open in the atlas' })).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText(new RegExp(`${cityCount} cities in`)).first()).toBeVisible();
  });

  test('a step in it is no step of the host’s', async ({ page, atlas }) => {
    await atlas.open('/embed/');
    const before = await page.evaluate(() => history.length);
    await page.getByText(`${cityCount} cities as a list`).click();
    await atlas.city('Ghent').click();
    await expect(page).toHaveURL(/city=ghent/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  for (const [theme, width] of [
    ['light', 280],
    ['dark', 600],
  ] as const) {
    test(
      `it is accessible and fits, ${theme} at ${width} px`,
      { tag: theme === 'light' ? [] : '@long' },
      async ({ page, atlas }) => {
        await page.setViewportSize({ width, height: 760 });
        await atlas.open(`/embed/?theme=${theme}&city=ghent`);
        await expect(page.getByRole('button', { name: 'Close' })).toBeVisible();
        await page.getByRole('button', { name: 'Filters' }).click();
        await expect(page.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
        await expectNoSideways(page);
        await (theme === 'light' ? expectAccessible(page) : expectContrast(page));
      },
    );
  }

  test(
    'the examples are accessible, and each frame loads as it comes into sight',
    { tag: '@long' },
    async ({ page, troubles }) => {
      troubles.allow(webShare);
      await page.goto('/embed/examples/');
      const first = page.locator('city-innovation-atlas iframe').first();
      await ready(first.contentFrame());
      await expect(page.locator('city-innovation-atlas')).toHaveCount(9);
      await expectNoSideways(page);
      await expectAccessible(page);
    },
  );
});
