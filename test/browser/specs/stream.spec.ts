import type { Page } from '@playwright/test';
import type { Served } from '../../../server/http';
import { expect, expectAccessible, test as base } from '../fixtures';
import { mainList, makeStream } from '../hls';
import { recordedSite } from '../small-site';

const host = 'https://media.example.org';
const play = 'Play the recording here';

interface Stream {
  files: Record<string, Buffer>;
}

/** Tests on a site whose event has a stream of another host as its recording. */
const test = base.extend<object, { site: Served; stream: Stream }>({
  site: [
    async ({ browserName: _any }, provide) => {
      const small = await recordedSite({ provider: 'file', url: `${host}/talk/main.m3u8` });
      await provide(small);
      await small.close();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  stream: [
    async ({ browser }, provide) => provide({ files: await makeStream(browser) }),
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** The host of the stream; what is asked of it is noted. A file given as a number is answered with that status. */
async function serveStream(page: Page, files: Readonly<Record<string, Buffer | number>>) {
  const asked: string[] = [];
  await page.route(`${host}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.replace('/talk/', '');
    asked.push(name);
    const file = files[name] ?? 404;
    const headers = { 'Access-Control-Allow-Origin': '*' };
    if (file === 0) return route.abort('connectionrefused');
    return typeof file === 'number'
      ? route.fulfill({ status: file, headers })
      : route.fulfill({ body: file, headers });
  });
  return asked;
}

/** Pretends, where the browser knows streams by itself, that it does not. */
async function knowNoStreams(page: Page) {
  await page.addInitScript(() => {
    const { canPlayType } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.canPlayType = function (type) {
      return type.includes('mpegurl') ? '' : canPlayType.call(this, type);
    };
  });
}

test.beforeEach(async ({ page }) => knowNoStreams(page));

const playsPast = (page: Page, seconds: number) =>
  expect
    .poll(() =>
      page.locator('video').evaluate((v) => v instanceof HTMLVideoElement && v.currentTime),
    )
    .toBeGreaterThan(seconds);

test('a stream plays where the browser knows none, with its sound and the map in step', async ({
  page,
  stream,
  troubles,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(new URL(request.url()).pathname));
  const fetched = () => scripts.filter((path) => /\/assets\/stream-.*\.js$/.test(path)).length;
  const asked = await serveStream(page, stream.files);
  await page.goto('/event/');
  await page.waitForLoadState('networkidle');
  expect([asked, fetched()]).toEqual([[], 0]);

  // From here on, and to this host only: before the click it would fail the test.
  troubles.allow(/^foreign: https:\/\/media\.example\.org\/talk\//);
  await page.getByRole('button', { name: play }).click();
  const video = page.locator('video');
  await expect(video).toBeFocused();
  await playsPast(page, 0.3);
  expect(fetched()).toBe(1);
  expect(await video.getAttribute('src')).toMatch(/^blob:/);
  const decoded = () =>
    video.evaluate((v) =>
      ['webkitVideoDecodedByteCount', 'webkitAudioDecodedByteCount'].map(
        (name) => Number(Reflect.get(v, name)) > 0,
      ),
    );
  await expect.poll(decoded, 'picture and sound').toEqual([true, true]);

  // A chapter moves both; so does the player's own bar.
  const now = page.getByRole('list', { name: 'Chapters' }).locator('[aria-current=step]');
  const ghent = page.getByRole('main').locator('strong', { hasText: 'Ghent' });
  await expect(now).toHaveText('0:00 Ghent');
  await expect(ghent).toBeVisible();
  await video.evaluate((v) => v instanceof HTMLVideoElement && v.pause());
  await video.evaluate((v) => void Object.assign(v, { currentTime: 0.1 }));
  await expect(now).toHaveText('0:00 The whole map');
  await expect(ghent).toHaveCount(0);
  await video.evaluate((v) => void Object.assign(v, { currentTime: 2 }));
  await expect(now).toHaveText('0:00 Ghent');
  await expect
    .poll(() => video.evaluate((v) => v instanceof HTMLVideoElement && v.seeking))
    .toBe(false);
  await page.getByRole('button', { name: '0:00 The whole map' }).click();
  await playsPast(page, 0);
  await expectAccessible(page);
});

test('a chapter pressed before the stream is there is where it begins', async ({
  page,
  stream,
  troubles,
}) => {
  await serveStream(page, stream.files);
  let arrive = () => {};
  const meanwhile = new Promise<void>((done) => void (arrive = done));
  await page.route('**/assets/stream-*.js', (route) => meanwhile.then(() => route.continue()));
  await page.goto('/event/');
  await page.waitForLoadState('networkidle');
  troubles.allow(/^foreign: https:\/\/media\.example\.org\/talk\//);
  await page.getByRole('button', { name: play }).click();
  await page.getByRole('button', { name: '0:00 Ghent' }).click();
  const times: Promise<number> = page.locator('video').evaluate(
    (v) =>
      new Promise((done) => {
        v.addEventListener(
          'playing',
          () => done(v instanceof HTMLVideoElement ? v.currentTime : -1),
          {
            once: true,
          },
        );
      }),
  );
  arrive();
  expect(await times).toBeGreaterThanOrEqual(0.2);
});

const faults: readonly [what: string, file: Buffer | number, says: RegExp][] = [
  [
    'no list',
    Buffer.from('<!doctype html><title>Not it</title>'),
    /could not be read as a recording/,
  ],
  ['not there', 404, /is not where it should be/],
  ['out of reach', 0, /did not arrive/],
  ['of a form unknown here', mainList('zzzz.1,opus'), /cannot play this kind of stream/],
];

for (const [what, file, says] of faults) {
  test(`a stream that is ${what} says so, and plays at another try`, async ({
    page,
    stream,
    troubles,
  }) => {
    const files: Record<string, Buffer | number> = { ...stream.files, 'main.m3u8': file };
    await serveStream(page, files);
    await page.goto('/event/');
    await page.waitForLoadState('networkidle');
    troubles.allow(/^foreign: https:\/\/media\.example\.org\/talk\//);
    troubles.allow(/^console error: Failed to load resource.*media\.example\.org/);
    await page.getByRole('button', { name: play }).click();
    const notice = page.getByRole('alert');
    await expect(notice).toHaveText(says);
    await expect(notice.getByRole('link')).toHaveAttribute('href', /^https:\/\//);
    await expectAccessible(page);
    Object.assign(files, stream.files);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('video')).toBeFocused();
    await playsPast(page, 0.3);
    await expect(notice).toHaveCount(0);
  });
}

test('a stream that breaks is repaired once; then it says so, and goes on from there', async ({
  page,
  stream,
  troubles,
}) => {
  await serveStream(page, stream.files);
  await page.goto('/event/');
  await page.waitForLoadState('networkidle');
  troubles.allow(/^foreign: https:\/\/media\.example\.org\/talk\//);
  await page.getByRole('button', { name: play }).click();
  const video = page.locator('video');
  const now = () =>
    video.evaluate((v) => v instanceof HTMLVideoElement && v.readyState > 1 && v.currentTime);
  await playsPast(page, 0);
  await video.evaluate((v) => v instanceof HTMLVideoElement && v.pause());
  await video.evaluate((v) => void Object.assign(v, { currentTime: 2 }));
  await expect.poll(now).toBe(2);
  const first = await video.getAttribute('src');
  const breaks = () => video.evaluate((v) => void v.dispatchEvent(new Event('error')));
  await breaks();
  await expect(video).not.toHaveAttribute('src', first ?? '');
  await expect.poll(now).toBeGreaterThanOrEqual(2);
  await breaks();
  const notice = page.getByRole('alert');
  await expect(notice).toHaveText(/could not be read as a recording/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(now).toBeGreaterThanOrEqual(2);
});

test('what plays streams is asked for again when it did not come, and the page in the end', async ({
  page,
  stream,
  troubles,
}) => {
  await serveStream(page, stream.files);
  await page.goto('/event/');
  await page.waitForLoadState('networkidle');
  const library = '**/assets/stream-*.js';
  await page.route(library, (route) => route.abort());
  troubles.allow(/^console error: Failed to load resource.*\/assets\/stream-/);
  await page.getByRole('button', { name: play }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toHaveText(/plays the recording did not arrive/);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice.getByRole('button', { name: 'Reload the page' })).toBeVisible();
  await page.unroute(library);
  troubles.allow(/^foreign: https:\/\/media\.example\.org\/talk\//);
  await notice.getByRole('button', { name: 'Reload the page' }).click();
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: play }).click();
  await playsPast(page, 0.3);
});
