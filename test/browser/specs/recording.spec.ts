import type { Served } from '../../../server/http';
import type { Video } from '../../../src/atlas/eventSchema';
import { expect, expectAccessible, test } from '../fixtures';
import { record } from '../recorder';
import { recordedSite } from '../small-site';

/** Tests on a site of their own, whose event has this recording. */
function withRecording(video: Video) {
  return test.extend<object, { site: Served }>({
    site: [
      async ({ browser }, provide) => {
        const wish = { mimeType: 'video/webm', frames: 30, of: 'picture' } as const;
        const small = await recordedSite(video, await record(browser, wish));
        await provide(small);
        await small.close();
      },
      { scope: 'worker', timeout: 240_000 },
    ],
  });
}

const play = 'Play the recording here';

withRecording({ provider: 'file', url: '/talk.webm' })(
  'a recording that is a file loads by a click, and plays',
  async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.goto('/event/');
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    expect(asked).not.toContain('/talk.webm');

    await page.getByRole('button', { name: play }).click();
    const video = page.locator('video');
    await expect(video).toBeFocused();
    const played = () => video.evaluate((v) => v instanceof HTMLVideoElement && v.currentTime > 0);
    await expect.poll(played).toBe(true);
    expect(asked).toContain('/talk.webm');

    // Played to its end, the map is at the last cue; a chapter moves both, and so does the player's own bar.
    const now = page.getByRole('list', { name: 'Chapters' }).locator('[aria-current=step]');
    const ghent = page.getByRole('main').locator('strong', { hasText: 'Ghent' });
    await expect(now).toHaveText('0:00 Ghent');
    await expect(ghent).toBeVisible();
    await expect(page.locator('#outline path').first()).toBeAttached();
    // So slow that it is at the first cue still when it is told to pause.
    await video.evaluate((v) => void Object.assign(v, { playbackRate: 0.0625 }));
    await page.getByRole('button', { name: '0:00 The whole map' }).click();
    await video.evaluate((v) => v instanceof HTMLVideoElement && v.pause());
    await expect(now).toHaveText('0:00 The whole map');
    await expect(ghent).toHaveCount(0);
    await video.evaluate((v) => void Object.assign(v, { currentTime: 0.3 }));
    await expect(ghent).toBeVisible();
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await video.evaluate((v) => void Object.assign(v, { currentTime: 0.1 }));
    await expect(now).toHaveText('0:00 The whole map');
    await expect(ghent).toBeVisible();
    await page.getByRole('button', { name: 'Go on with the recording' }).click();
    await expect(ghent).toHaveCount(0);
    // A line of what is said leads to its second, its city to the city.
    const said = page.getByRole('list', { name: 'Transcript' });
    await page.getByRole('searchbox', { name: 'Search in the transcript' }).fill('ghent');
    await expect(said.getByRole('listitem')).toHaveCount(1);
    await expect(said.getByRole('link', { name: 'Ghent' })).toHaveAttribute('href', '/city/ghent/');
    await said.getByRole('link', { name: 'Go to 0:00' }).click();
    await expect(now).toHaveText('0:00 Ghent');
    await expectAccessible(page);
  },
);

withRecording({ provider: 'youtube', id: 'abcdefghijk' })(
  'a recording on YouTube is framed by a click, and nothing is asked of it before',
  async ({ page, troubles }) => {
    const host = 'https://www.youtube-nocookie.com';
    await page.route(`${host}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        // As much of YouTube's player as the page speaks with.
        body: `<!doctype html><title>Player</title>Player <script>
          const tell = (currentTime) =>
            parent.postMessage(JSON.stringify({ event: 'infoDelivery', info: { currentTime } }), '*');
          addEventListener('message', ({ data }) => {
            const { event, func, args } = JSON.parse(data);
            if (event === 'listening') tell(0.1);
            if (func === 'seekTo') tell(args[0]);
          });
        </script>`,
      }),
    );
    await page.goto('/event/');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('iframe')).toHaveCount(0);
    // From here on, and to this host only: before the click it would fail the test.
    troubles.allow(/^foreign: https:\/\/www\.youtube-nocookie\.com\//);
    await page.getByRole('button', { name: play }).click();
    await expect(page.frameLocator('iframe').getByText('Player')).toBeVisible();
    const now = page.getByRole('list', { name: 'Chapters' }).locator('[aria-current=step]');
    await expect(now).toHaveText('0:00 The whole map');
    await page.getByRole('combobox', { name: /mentioned/ }).selectOption('Ghent');
    await expect(now).toHaveText('0:00 Ghent');
    await expect(page.getByRole('main').locator('strong', { hasText: 'Ghent' })).toBeVisible();
  },
);
