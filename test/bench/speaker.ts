import type { Browser, Page } from '@playwright/test';
import { serve } from '../../server/http';
import { spreadOf, type Spread } from './visit';

/** The network of a speaker's phone, as browsers' own tools call it. */
const networks = {
  'none of its own': null,
  '3G': { latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  'slow 3G': { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 },
} as const;
export type SpeakerNetwork = keyof typeof networks;
export const speakerNetworks = Object.keys(networks) as readonly SpeakerNetwork[];

const followKey = 'the-key-of-this-bench';
/** How often the speaker goes on. */
const steps = 10;

async function openAt(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  await page.locator('html[data-ready~="data"]').waitFor({ state: 'attached' });
  return page;
}

/** ms from the speaker's press of a key until a follower's page says the next stop, in one room. */
export async function timeSpeaker(
  browser: Browser,
  dir: string,
  network: SpeakerNetwork,
): Promise<Spread> {
  const site = await serve({ dir, followKey });
  const speaker = await openAt(browser, `${site.url}/event/speak/?room=bench`);
  const follower = await openAt(browser, `${site.url}/event/follow/?room=bench`);
  const conditions = networks[network];
  if (conditions) {
    const session = await speaker.context().newCDPSession(speaker);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...conditions });
  }
  await speaker.getByLabel(/^Speaker key for/).fill(followKey);
  await speaker.getByRole('button', { name: 'Begin' }).click();
  await speaker.getByText('Connected', { exact: true }).waitFor();
  await speaker.getByRole('button', { name: 'Start', exact: true }).click();
  const title = follower.getByRole('main').getByRole('heading', { level: 2 }).first();
  const next = speaker.getByRole('button', { name: 'Next', exact: true });
  await next.waitFor();
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const before = await title.innerText();
    const start = performance.now();
    await speaker.keyboard.press('ArrowRight');
    await title.filter({ hasNotText: before }).waitFor();
    times.push(performance.now() - start);
  }
  await speaker.context().close();
  await follower.context().close();
  await site.close();
  return spreadOf(times);
}
