import type { Page } from '@playwright/test';
import { frameHtml } from '../../../src/share/oembed';
import { expect } from '../fixtures';
import { ready, test } from '../hosted';

/** The boxes in which page builders and themes put what is pasted. */
const containers: Readonly<Record<string, (inside: string) => string>> = {
  block: (inside) => `<div>${inside}</div>`,
  'flex row': (inside) => `<div style="display:flex">${inside}</div>`,
  'flex row beside text': (inside) =>
    `<div style="display:flex">${inside}<p>${'word '.repeat(90)}</p></div>`,
  'flex row centred': (inside) =>
    `<div style="display:flex;justify-content:center">${inside}</div>`,
  'flex column': (inside) => `<div style="display:flex;flex-direction:column">${inside}</div>`,
  'flex column centred': (inside) =>
    `<div style="display:flex;flex-direction:column;align-items:center">${inside}</div>`,
  'grid centred': (inside) => `<div style="display:grid;justify-items:center">${inside}</div>`,
  float: (inside) => `<div style="float:left">${inside}</div><div style="clear:both"></div>`,
  'inline-block': (inside) => `<div style="display:inline-block">${inside}</div>`,
  'table cell': (inside) => `<table><tr><td>${inside}</td></tr></table>`,
  'fit-content': (inside) => `<div style="width:fit-content">${inside}</div>`,
  absolute: (inside) =>
    `<div style="position:relative;height:500px"><div style="position:absolute">${inside}</div></div>`,
  columns: (inside) => `<div style="columns:2">${inside}</div>`,
};
const height = 400;

const sizes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((boxes) =>
    boxes.map((box) => {
      const { width, height } = box.getBoundingClientRect();
      return [Math.round(width), Math.round(height)] as const;
    }),
  );

for (const theme of ['', '<style>iframe{max-width:100%;height:auto}</style>']) {
  test(
    `element and frame are wide and high enough in ${Object.keys(containers).length} kinds of container${theme && ', under a theme of its own'}`,
    { tag: theme === '' ? '@long' : [] },
    async ({ page, hosts, site }) => {
      await page.setViewportSize({ width: 900, height: 800 });
      // What is inside does not matter to how wide it is.
      await page.route(/\/embed\/(\?|$)/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Map' }),
      );
      const element = `<city-innovation-atlas height="${height}"></city-innovation-atlas>`;
      const frame = frameHtml(`${site.url}/embed/?practice=living-lab`, 'Map', height);
      const all = Object.values(containers).map((box) => box(element) + box(frame));
      const body = `${theme}${all.join('')}<script src="${site.url}/embed.js"></script>`;
      await page.goto(hosts.put('/containers', body));
      const names = Object.keys(containers);
      for (const selector of [
        'city-innovation-atlas',
        'iframe:not(city-innovation-atlas iframe)',
      ]) {
        await expect(page.locator(selector).first()).toBeVisible();
      }
      const elements = await sizes(page, 'city-innovation-atlas');
      const frames = await page.evaluate(() =>
        [...document.querySelectorAll('iframe')].map((box) => {
          const { width, height } = box.getBoundingClientRect();
          return [Math.round(width), Math.round(height)] as const;
        }),
      );
      const narrow = (kind: string, found: readonly (readonly [number, number])[]) =>
        found.flatMap(([width, high], at) =>
          width >= 280 && high === height ? [] : [`${kind} in ${names[at]}: ${width} × ${high}`],
        );
      expect(elements).toHaveLength(names.length);
      expect(frames).toHaveLength(names.length);
      expect([...narrow('element', elements), ...narrow('frame', frames)]).toEqual([]);
    },
  );
}

for (const policy of ['require-corp', 'credentialless']) {
  test(
    `the map and its picture are shown in a page that is isolated: ${policy}`,
    { tag: policy === 'require-corp' ? [] : '@long' },
    async ({ page, hosts, site }) => {
      const headers = {
        'Cross-Origin-Embedder-Policy': policy,
        'Cross-Origin-Opener-Policy': 'same-origin',
      };
      const body = `<city-innovation-atlas><a href="${site.url}/">Words</a></city-innovation-atlas>
      <img id="picture" src="${site.url}/practice/living-lab.png" alt="Picture">
      <script async src="${site.url}/embed.js"></script>`;
      await page.goto(hosts.put(`/isolated-${policy}`, body, headers));
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
      const frame = page.locator('city-innovation-atlas iframe').contentFrame();
      await ready(frame);
      const width = () =>
        page.locator('#picture').evaluate((image: HTMLImageElement) => image.naturalWidth);
      await expect.poll(width).toBe(1200);
      await frame.getByRole('button', { name: 'Zoom in' }).click();
      await frame.locator('html[data-ready~="engine"]').waitFor({ timeout: 60_000 });
    },
  );
}

test(
  'where the frame is refused, the words inside the element are shown again',
  { tag: '@long' },
  async ({ page, hosts, site, troubles }) => {
    troubles.allow(/ERR_|Failed to load|frame/);
    await page.route(/\/embed\/(\?|$)/, (route) => route.abort());
    const body = `<city-innovation-atlas height="400"><a href="${site.url}/">74 cities</a></city-innovation-atlas>
    <script async src="${site.url}/embed.js"></script>`;
    await page.goto(hosts.put('/refused', body));
    const words = page.getByRole('link', { name: '74 cities' });
    await expect(page.locator('city-innovation-atlas iframe')).toBeAttached();
    await expect(words).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('city-innovation-atlas iframe')).toBeHidden();
  },
);
