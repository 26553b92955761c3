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
  'as narrow as it can be': (inside) => `<div style="width:min-content">${inside}</div>`,
  'grid column, narrow': (inside) =>
    `<div style="display:grid;grid-template-columns:min-content 1fr">${inside}<p>word</p></div>`,
  'grid column, automatic': (inside) =>
    `<div style="display:grid;grid-template-columns:auto 1fr">${inside}<p>${'word '.repeat(60)}</p></div>`,
  'table cell beside text': (inside) =>
    `<table><tr><td>${inside}</td><td>${'word '.repeat(90)}</td></tr></table>`,
  'table cell 1 px wide': (inside) =>
    `<table><tr><td width="1">${inside}</td><td>word</td></tr></table>`,
  'figure as a table': (inside) => `<figure style="display:table;margin:auto">${inside}</figure>`,
  'inline-flex': (inside) => `<div style="display:inline-flex">${inside}</div>`,
  'box of a video': (inside) =>
    `<style>.ratio{position:relative;padding-bottom:56.25%;height:0}.ratio>*{position:absolute;width:100%;height:100%}</style><div class="ratio">${inside}</div>`,
  'vertical lines': (inside) =>
    `<div style="writing-mode:vertical-rl;height:500px">${inside}</div>`,
  'right to left': (inside) =>
    `<div dir="rtl" style="display:flex;flex-direction:column;align-items:flex-start">${inside}</div>`,
};
/** What themes say of all frames. */
const themes = [
  '',
  'iframe{max-width:100%;height:auto}',
  'iframe{width:auto;height:auto;max-width:100%}',
  'iframe{width:100%;height:auto;aspect-ratio:16/9}',
  'iframe{max-height:300px}',
  'iframe{height:100%!important}',
  '*{min-width:0;max-width:100%}',
];
const height = 400;

const sizes = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((boxes) =>
    boxes.map((box) => {
      // What is seen: a page may make the element itself higher.
      const seen = box.shadowRoot?.querySelector('iframe') ?? box;
      const { width, height } = seen.getBoundingClientRect();
      return [Math.round(width), Math.round(height)] as const;
    }),
  );

for (const theme of themes) {
  test(
    `element and frame are wide and high enough in ${Object.keys(containers).length} kinds of container, under ${theme || 'no theme'}`,
    { tag: theme.includes('important') ? [] : '@long' },
    async ({ page, hosts, site }) => {
      await page.setViewportSize({ width: 900, height: 800 });
      // What is inside does not matter to how wide it is.
      await page.route(/\/embed\/(\?|$)/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Map' }),
      );
      const element = `<city-innovation-atlas height="${height}"></city-innovation-atlas>`;
      const frame = frameHtml(`${site.url}/embed/?practice=living-lab`, 'Map', height);
      const all = Object.values(containers).map((box) => box(element) + box(frame));
      const body = `<style>${theme}</style>${all.join('')}<script src="${site.url}/embed.js"></script>`;
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
