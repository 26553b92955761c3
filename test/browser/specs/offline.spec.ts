import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { cityCount } from '../numbers';
import { publish } from '../published';
import { dist, expect, expectAccessible, expectNoSideways, test } from '../fixtures';

test.use({ serviceWorkers: 'allow' });

/** Names of what is kept, once the worker has all of it and answers for the page. */
const copies = (page: Page) => page.evaluate(() => caches.keys());
const isKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 60_000,
    })
    .toBe(true);
const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test('after one visit the atlas stands without network', async ({ page, atlas, troubles }) => {
  test.slow();
  const site = await publish(dist);
  troubles.allow(new RegExp(`^foreign: ${site.url}/`));
  troubles.allow(/Failed to (load|fetch)|net::ERR|preload|ServiceWorker/);
  await page.goto(site.url);
  await isKept(page);
  // A reader who goes on in another language has that kept as well.
  await page.goto(`${site.url}/fr/`);
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/fr/offline/')) !== undefined), {
      timeout: 60_000,
    })
    .toBe(true);
  // With a network the tiles are the network's, which may be newer.
  site.asked.length = 0;
  await page.evaluate(async () => {
    const headers = { range: 'bytes=0-9' };
    await (await fetch('/map/europe.pmtiles', { headers, cache: 'no-store' })).blob();
  });
  expect(site.asked).toEqual(['/map/europe.pmtiles']);
  await site.close();
  await page.goto(`${site.url}/?show=list`);
  await atlas.isReady('data');
  await expect(atlas.cities).toHaveCount(cityCount);
  await atlas.search.fill('Lodz');
  await expect(atlas.cities).toHaveCount(1);
  await page.goto(`${site.url}/?practice=citizens-assembly`);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await atlas.isReady('engine');
  // The page of a city is not kept; what it says is, beside the map.
  await page.goto(`${site.url}/city/ghent/`);
  await expect(page).toHaveURL(/\/\?city=ghent$/);
  await expect(atlas.sourcesOf('Ghent').first()).toBeVisible();
  await page.goto(`${site.url}/fr/practice/living-lab/`);
  await expect(page.getByText('elle n’est pas gardée sur cet appareil')).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir la carte' }).click();
  await expect(page).toHaveURL(/\/fr\/$/);
  await expect(atlas.cities.first()).toBeVisible();
});

test('behind a host that is down the copy is shown, and says so', async ({
  page,
  atlas,
  troubles,
}) => {
  test.slow();
  const site = await publish(dist);
  troubles.allow(new RegExp(`^foreign: ${site.url}/`));
  troubles.allow(/Failed to (load|fetch)|net::ERR|preload|ServiceWorker/);
  await page.goto(site.url);
  await isKept(page);
  site.state.isDown = true;
  await page.goto(`${site.url}/?show=list`);
  await atlas.isReady('data');
  await expect(atlas.cities).toHaveCount(cityCount);
  const said = page.locator('p:not([role=status] p)', { hasText: 'server does not answer' });
  await expect(said).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${site.url}/practice/living-lab/`);
  await expect(page.getByText('it is not kept on this device')).toBeVisible();
  // The host is back.
  site.state.isDown = false;
  await said.locator('..').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/living lab/i);
  await expect(said).toHaveCount(0);
  await site.close();
});

test(
  'a reader of any language has her own without network',
  { tag: '@long' },
  async ({ page, atlas, troubles }) => {
    test.slow();
    const site = await publish(dist);
    troubles.allow(new RegExp(`^foreign: ${site.url}/`));
    troubles.allow(/Failed to (load|fetch)|net::ERR|preload|ServiceWorker/);
    const has = (path: string) =>
      page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, path);
    await page.goto(`${site.url}/de/`);
    await isKept(page);
    expect([await has('/de/'), await has('/fi/')]).toEqual([true, false]);
    // Another that she goes on in is learned.
    await page.goto(`${site.url}/fi/about/`);
    await expect.poll(() => has('/fi/offline/'), { timeout: 60_000 }).toBe(true);
    await site.close();
    await page.goto(`${site.url}/de/?show=list`);
    await atlas.isReady('data');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(atlas.cities).toHaveCount(cityCount);
    await page.goto(`${site.url}/de/practice/living-lab/`);
    await page.getByRole('link', { name: 'Karte öffnen' }).click();
    await expect(page).toHaveURL(/\/de\/$/);
  },
);

test(
  'nobody is stuck: a worker that throws, a new build, and the end of all of them',
  { tag: '@long' },
  async ({ page, context, troubles }) => {
    test.slow();
    const site = await publish(dist);
    troubles.allow(new RegExp(`^foreign: ${site.url}/`));
    troubles.allow(/ServiceWorker|Failed to (load|fetch)|a worker that throws|preload/);
    // The page of another build is made from that of this one: its words are not those of the data.
    troubles.allow(/React error #418/);
    const worker = await readFile(join(dist, 'worker.js'), 'utf8');
    const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });

    // It throws whenever it is asked: the network answers.
    const thrower = worker.replace(
      'async function answer(event, path) {',
      'async function answer() { throw new Error("a worker that throws");',
    );
    expect(thrower).not.toBe(worker);
    site.published.set('/worker.js', thrower);
    await page.goto(site.url);
    await isKept(page);
    await page.goto(`${site.url}/about/`);
    await expect(heading(page)).toBeVisible();

    // It throws as it is read: the one before stays, and pages come.
    site.published.set('/worker.js', 'throw new Error("a worker that throws");');
    await page.goto(`${site.url}/practices/`);
    await expect(heading(page)).toBeVisible();

    // Another build takes over as soon as no tab shows a page of the one before; its copy alone is left.
    const list = await readFile(join(dist, 'offline.json'), 'utf8');
    const { build }: { build: string } = JSON.parse(list);
    const [version = '', script = ''] = build.split(' ');
    const another = `another ${script}`;
    site.published.set('/worker.js', worker.replace(build, another));
    site.published.set('/offline.json', list.replace(build, another));
    await page.reload();
    await expect.poll(() => copies(page), { timeout: 60_000 }).toContain(`atlas ${another}`);
    const builds = async (tab: Page) =>
      (await copies(tab)).filter((name) => name.startsWith('atlas '));
    expect(await builds(page)).toHaveLength(2);
    const about = await readFile(join(dist, 'about/index.html'), 'utf8');
    site.published.set('/about/', about.replaceAll(version, 'another'));
    const next = await context.newPage();
    await page.close();
    await next.goto(`${site.url}/about/`);
    // The earlier copy goes as its worker ends, which a browser that is watched puts off: see the next test.
    expect(await builds(next)).toContain(`atlas ${another}`);
    await expect(next.locator('#root')).toHaveAttribute('data-version', 'another');
    await expect(heading(next)).toBeVisible();

    // One file ends it on the next visit.
    site.published.set('/worker.js', await readFile(join(dist, 'worker-off.js'), 'utf8'));
    await next.goto(`${site.url}/data/`);
    // It loads the page anew, which no question to that page outlives.
    const soon = { timeout: 60_000 } as const;
    await expect.poll(() => workers(next).catch(() => null), soon).toBe(0);
    await expect.poll(() => copies(next).catch(() => null), soon).toEqual([]);
    await expect(heading(next)).toBeVisible();
    await site.close();
  },
);

test(
  'a newer build is offered, and comes with the next page or at the press of a button',
  { tag: '@long' },
  async ({ page, context, troubles }) => {
    test.slow();
    const site = await publish(dist);
    troubles.allow(new RegExp(`^foreign: ${site.url}/`));
    troubles.allow(/ServiceWorker|Failed to (load|fetch)|preload|React error #418/);
    const worker = await readFile(join(dist, 'worker.js'), 'utf8');
    const list = await readFile(join(dist, 'offline.json'), 'utf8');
    const { build }: { build: string } = JSON.parse(list);
    const [version = '', script = ''] = build.split(' ');
    const publishBuild = async (name: string) => {
      site.published.set('/worker.js', worker.replace(build, `${name} ${script}`));
      site.published.set('/offline.json', list.replace(build, `${name} ${script}`));
      for (const path of ['/about/', '/offline/']) {
        const html = await readFile(join(dist, path, 'index.html'), 'utf8');
        site.published.set(path, html.replaceAll(version, name));
      }
    };
    const lookForOne = (tab: Page) =>
      tab.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const shown = (tab: Page) => tab.locator('#root').getAttribute('data-version');
    const offer = (tab: Page) =>
      tab.locator('p:not([role=status] p)', { hasText: 'newer version' });

    await page.goto(`${site.url}/about/`);
    await isKept(page);
    await expect(offer(page)).toHaveCount(0);
    await publishBuild('second');
    await page.getByLabel('Appearance').focus();
    await lookForOne(page);
    await expect(offer(page)).toBeVisible({ timeout: 60_000 });
    // What she reads stays as it is, and so does the focus.
    expect(await shown(page)).toBe(version);
    await expect(page.getByLabel('Appearance')).toBeFocused();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideways(page);

    // Another tab is offered it as well, and says not now; its next page is of the new build all the same.
    const other = await context.newPage();
    await other.goto(`${site.url}/data/`);
    await other.locator('html[data-ready~="data"]').waitFor();
    await other.getByRole('button', { name: 'Not now' }).click();
    await expect(offer(other)).toBeHidden();
    await other.evaluate(() => Object.assign(window, { isSameDocument: true }));
    await other.getByRole('contentinfo').getByRole('link', { name: 'Method' }).click();
    await expect(other).toHaveURL(/\/about\/$/);
    await expect.poll(() => shown(other)).toBe('second');
    expect(await other.evaluate(() => Reflect.get(window, 'isSameDocument'))).toBeUndefined();
    await other.close();

    // At the press of the button the page is loaded anew, and the copy of the old build goes.
    await page.getByRole('button', { name: 'Show it now' }).click();
    await expect.poll(() => shown(page)).toBe('second');
    await expect
      .poll(async () => (await copies(page)).filter((name) => name.startsWith('atlas ')))
      .toEqual([`atlas second ${script}`]);
    await expect(offer(page)).toHaveCount(0);

    // And the third as the second.
    await publishBuild('third');
    await lookForOne(page);
    await page.getByRole('button', { name: 'Show it now' }).click({ timeout: 60_000 });
    await expect.poll(() => shown(page)).toBe('third');
    await site.close();
  },
);

test(
  'what is kept is told, completed and removed',
  { tag: '@long' },
  async ({ page, atlas, site }) => {
    test.slow();
    await atlas.open('/offline/');
    await expect(page.getByText(/^Kept: the map/)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideways(page);
    await page.getByRole('button', { name: /^Keep the rest too \([\d.]+ MB\)$/ }).click();
    await expect(page.getByText(/^Kept: all of it/)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Remove it from this device' }).click();
    await expect(page.getByText('Nothing is kept on this device.')).toBeVisible();
    expect(await copies(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the map' }).click();
    await atlas.isReady('data');
    expect(await copies(page)).toEqual([]);
    await page.goto(site.url);
    await atlas.isReady('data');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await workers(page)).toBe(0);
  },
);
