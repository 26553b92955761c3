import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectContrast,
  expectNoSideways,
  followKey,
  test,
} from '../fixtures';

/** A page of its own, as another person's device has it. */
async function device(browser: Browser, url: string, width = 390): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 780 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('html[data-ready~="data"]').waitFor({ state: 'attached' });
  return page;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function begin(page: Page): Promise<void> {
  await page.getByLabel(/^Speaker key for/).fill(followKey);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
}

test('a speaker leads a stage and three phones: one is late, one loses the network, one roams', async ({
  page,
  browser,
  site,
  atlas,
}) => {
  // Six pages with maps at once.
  test.slow();
  const at = (name: string) => `${site.url}/event/${name}/?room=journey`;
  await atlas.open('/event/speak/?room=journey');
  await begin(page);
  const stage = await device(browser, at('stage'), 1280);
  await expect(heading(stage, 'Follow on your phone')).toBeVisible();
  const offline = await device(browser, at('follow'));
  const roaming = await device(browser, at('follow'));
  await expect(offline.getByText('Waiting for the speaker')).toBeVisible();

  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const each of [stage, offline, roaming]) {
    await expect(heading(each, 'A strategy that says how')).toBeVisible();
  }
  await expect(page.getByText('3 followers', { exact: false })).toBeVisible();

  // One takes the map into her own hands, one loses the network, in the background.
  await roaming.getByRole('button', { name: 'Zoom in' }).click();
  await expect(
    roaming.getByRole('main').getByText('Looking around', { exact: true }),
  ).toBeVisible();
  await expect(roaming.getByText('You see what the speaker shows.')).toHaveCount(0);
  const front = await offline.context().newPage();
  await front.bringToFront();
  await offline.context().setOffline(true);
  // Chromium lets open lines live on; a phone that changes its network does not.
  await offline.evaluate(() => dispatchEvent(new Event('online')));
  await expect(offline.getByText('No connection just now.', { exact: false })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(heading(stage, 'A team for the whole city')).toBeVisible();

  const late = await device(browser, at('follow'));
  await expect(heading(late, 'A team for the whole city')).toBeVisible();
  await expect(late.getByText(/have an innovation team or lab on record/)).toBeVisible();
  // The words go along with the speaker; the map stays where it was taken.
  await expect(heading(roaming, 'A team for the whole city')).toBeVisible();
  await expect(roaming.getByRole('main').locator('strong', { hasText: 'Reykjavík' })).toHaveCount(
    0,
  );
  await roaming.getByRole('button', { name: 'Back to the speaker' }).click();
  await expect(roaming.getByRole('main').locator('strong', { hasText: 'Reykjavík' })).toBeVisible();

  await expect(heading(offline, 'A strategy that says how')).toBeVisible();
  await offline.context().setOffline(false);
  await front.close();
  await expect(heading(offline, 'A team for the whole city')).toBeVisible();

  // What the speaker does by hand goes out as well.
  await page.getByRole('button', { name: 'Whole map' }).click();
  await page.getByRole('checkbox', { name: /^Blank/ }).check();
  await expect(stage.getByRole('main')).toHaveAttribute('data-black');
  for (const each of [stage, offline, roaming, late]) await each.context().close();
});

test(
  'the pages of a talk are accessible, and right on a small phone in the dark',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await atlas.open('/event/speak/?room=looks');
    await begin(page);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
    // The map comes after the page: its land is fetched.
    await expect(page.locator('#outline path').first()).toBeAttached();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page);

    await atlas.open('/event/follow/?room=looks');
    await expect(heading(page, 'A strategy that says how')).toBeVisible();
    // The other language is the same room.
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Language' }).locator('summary').click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(heading(page, 'Une stratégie qui dit comment')).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectContrast(page);
    await atlas.open('/event/stage/?room=looks');
    await expect(heading(page, 'A strategy that says how')).toBeVisible();
    await expectAccessible(page);
  },
);

test.describe('on a stage', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('names of cities are read from the last row, and lie under neither words nor code', async ({
    page,
    atlas,
    site,
  }) => {
    await atlas.open('/event/stage/?room=names');
    await expect(heading(page, 'Follow on your phone')).toBeVisible();
    await publish(site.url, 'names', { v: '', cue: null, title: 'All of Europe', seq: 1, at: 1 });
    await expect(heading(page, 'All of Europe')).toBeVisible();
    const names = page.locator('[data-phase] text:not([data-ground])');
    await expect.poll(() => names.count()).toBeGreaterThan(5);
    await expect(names.first()).toHaveCSS('font-size', /^2[5-9]/);
    const boxes = (parts: Locator) =>
      parts.evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
    const covered = async () => {
      const covers = await boxes(page.locator('[data-over-map]').filter({ visible: true }));
      expect(covers).toHaveLength(3);
      return (await boxes(names)).filter((name) =>
        covers.some(
          (cover) =>
            name.left < cover.right &&
            cover.left < name.right &&
            name.top < cover.bottom &&
            cover.top < name.bottom,
        ),
      );
    };
    await expect.poll(covered).toEqual([]);
  });
});

test('a page that follows nobody opens no line', async ({ page, atlas }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/event/', '/event/tour/', '/event/follow/']) await atlas.open(path);
  expect(asked.filter((path) => /^\/(follow|publish)\//.test(path))).toEqual([]);
});

/** Says something in a room, as a speaker's page would. */
async function publish(url: string, room: string, message: object): Promise<void> {
  const said = await fetch(`${url}/publish/${room}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${followKey}` },
    body: JSON.stringify(message),
  });
  expect(said.ok).toBe(true);
}

test('a phone that opens a room, or none, sees nothing jump', async ({ browser, site }) => {
  const say = { v: '?city=ghent#6/51.05/3.72', cue: null, seq: 1, at: 1 };
  await publish(site.url, 'calm', say);
  const rooms = [
    ['', 'Follow'],
    ['?room=quiet', 'Waiting for the speaker'],
    ['?room=calm', 'You see what the speaker shows.'],
  ] as const;
  for (const [room, word] of rooms) {
    const phone = await device(browser, `${site.url}/event/follow/${room}`);
    await expect(phone.getByText(word).last()).toBeVisible();
    if (room.includes('calm')) {
      // The map has come to where the speaker is.
      await expect(phone.getByRole('link', { name: 'All about Ghent' })).toBeVisible();
      await expect(phone.locator('[data-moved]')).toBeAttached();
    }
    const jumps = await phone.evaluate(
      () =>
        new Promise<number>((done) => {
          const watch = new PerformanceObserver((list) => {
            const all = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
            done(all.reduce((sum, one) => sum + one, 0));
          });
          watch.observe({ type: 'layout-shift', buffered: true });
          // Where nothing has jumped nothing is told: two frames are enough to be told of what has.
          requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
        }),
    );
    expect(jumps, room).toBeLessThan(0.02);
    await phone.context().close();
  }
});

test(
  'a phone behind a proxy that holds lines back has each view within seconds, and is told so',
  { tag: '@long' },
  async ({ browser, site }) => {
    const url = new URL(site.url);
    const proxy = createServer((request, response) => {
      const { url: path, method, headers } = request;
      const on = ask({ host: url.hostname, port: url.port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        if (!answer.headers['content-type']?.includes('event-stream')) return answer.pipe(response);
        response.flushHeaders();
        return answer.resume();
      });
      on.on('error', () => response.destroy());
      response.on('close', () => on.destroy());
      request.pipe(on);
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
    const { port } = proxy.address() as AddressInfo;
    const say = (seq: number, v: string) =>
      fetch(`${site.url}/publish/held`, {
        method: 'POST',
        headers: {
          Accept: 'application/json',
          'Content-Type': 'application/json',
          Authorization: `Bearer ${followKey}`,
        },
        body: JSON.stringify({ v, cue: null, seq, at: Date.now() }),
      });
    expect((await say(1, '?city=ghent')).status).toBe(200);
    const phone = await device(browser, `http://127.0.0.1:${port}/event/follow/?room=held`);
    await expect(phone.getByText('Ghent').first()).toBeVisible({ timeout: 6_000 });
    await expect(phone.getByText('You see what the speaker shows.', { exact: true })).toHaveCount(
      0,
    );
    await expect(phone.getByText(/this network does not hold a line open/)).toBeVisible({
      timeout: 25_000,
    });
    await say(2, '?city=porto');
    await expect(phone.getByText('Porto').first()).toBeVisible({ timeout: 10_000 });
    await phone.context().close();
    proxy.closeAllConnections();
    await new Promise((done) => proxy.close(done));
  },
);
