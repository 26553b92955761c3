import type { FrameLocator, Page } from '@playwright/test';
import { expect, test as base, type Troubles } from './fixtures';
import { serveHosts, type Hosts } from './hosts';

/** Tests of the embedded page in pages of another site. */
export const test = base.extend<{ hosts: Hosts }>({
  hosts: async ({ site, troubles }, provide) => {
    const hosts = await serveHosts(`${site.url}/embed/`);
    allowHost(troubles, hosts);
    await provide(hosts);
    await hosts.close();
  },
});

/** The host is another site than the one under test; some remarks are about its own scripts, or about Chromium on Linux. */
function allowHost(troubles: Troubles, { origin }: Hosts): void {
  troubles.allow(new RegExp(`^foreign: ${origin}/`));
  troubles.allow(/'postMessage' on 'DOMWindow'.*\/iframe-resizer/);
  troubles.allow(webShare);
}

export const webShare = /Unrecognized feature: 'web-share'/;

export const ready = (frame: FrameLocator) =>
  frame.locator('html[data-ready~="data"]').waitFor({ timeout: 60_000 });

/** Height of the frame in the host's page, and of what is in it. */
export async function heights(page: Page, frame: FrameLocator): Promise<[number, number]> {
  const outer = await page.locator('#f').evaluate((f) => f.clientHeight);
  const inner = await frame.locator('#root').evaluate((r) => r.getBoundingClientRect().height);
  return [outer, Math.ceil(inner)];
}

export async function follows(page: Page, frame: FrameLocator): Promise<number> {
  await expect
    .poll(async () => {
      const [outer, inner] = await heights(page, frame);
      return Math.abs(outer - inner);
    })
    .toBeLessThanOrEqual(1);
  return (await heights(page, frame))[0];
}

/** Adds up what moves in a page from its start. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Object.assign(window, {
          shifted: Number(Reflect.get(window, 'shifted')) + Number(Reflect.get(entry, 'value')),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved so far, once two more frames are painted. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const tell = () => done(Number(Reflect.get(window, 'shifted')));
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell)));
      }),
  );
}
