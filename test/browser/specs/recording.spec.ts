import type { Browser } from '@playwright/test';
import type { Served } from '../../../deploy/server';
import type { Video } from '../../../src/atlas/schema';
import { expect, expectAccessible, test } from '../fixtures';
import { smallSite } from '../small-site';

/** A video of about a second, made by the browser itself: a square that changes its colour. */
async function makeVideo(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const bytes = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const canvas = document.createElement('canvas');
        const brush = canvas.getContext('2d');
        const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
        recorder.addEventListener('dataavailable', (event) => {
          void event.data.arrayBuffer().then((data) => done([...new Uint8Array(data)]));
        });
        let frames = 0;
        const draw = () => {
          if (brush) brush.fillStyle = `hsl(${frames * 12} 80% 50%)`;
          brush?.fillRect(0, 0, canvas.width, canvas.height);
          frames += 1;
          if (frames < 30) requestAnimationFrame(draw);
          else recorder.stop();
        };
        recorder.start();
        draw();
      }),
  );
  await page.close();
  return Buffer.from(bytes);
}

/** Tests on a site of their own, whose event has this recording. */
function withRecording(video: Video) {
  return test.extend<object, { site: Served }>({
    site: [
      async ({ browser }, provide) => {
        const small = await smallSite(video, await makeVideo(browser));
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
  },
);

withRecording({ provider: 'youtube', id: 'abcdefghijk' })(
  'a recording on YouTube is framed by a click, and nothing is asked of it before',
  async ({ page, troubles }) => {
    const host = 'https://www.youtube-nocookie.com';
    await page.route(`${host}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Player</title>Player',
      }),
    );
    await page.goto('/event/');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('iframe')).toHaveCount(0);
    // From here on, and to this host only: before the click it would fail the test.
    troubles.allow(/^foreign: https:\/\/www\.youtube-nocookie\.com\//);
    await page.getByRole('button', { name: play }).click();
    await expect(page.frameLocator('iframe').getByText('Player')).toBeVisible();
  },
);
