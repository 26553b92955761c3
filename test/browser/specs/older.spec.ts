import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/**
 * What the oldest browsers that README names do not have (Safari 16.4, Chrome and
 * Edge 111, Firefox 115), each by the way to it from the window.
 */
const newer = [
  'AbortSignal.any',
  'Array.fromAsync',
  'ArrayBuffer.prototype.transfer',
  'Blob.prototype.bytes',
  'ClipboardItem',
  'CSS.highlights',
  'Element.prototype.ariaLabel',
  'Element.prototype.checkVisibility',
  'HTMLDialogElement.prototype.closedBy',
  'HTMLDialogElement.prototype.requestClose',
  'HTMLElement.prototype.hidePopover',
  'HTMLElement.prototype.popover',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'Intl.NumberFormat.prototype.formatRange',
  'Intl.PluralRules.prototype.selectRange',
  'Intl.Segmenter',
  'Iterator.prototype.filter',
  'Iterator.prototype.map',
  'Iterator.prototype.toArray',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'ReadableStream.from',
  'RegExp.escape',
  'Response.prototype.bytes',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.isSubsetOf',
  'Set.prototype.union',
  'URL.canParse',
  'String.prototype.isWellFormed',
  'URL.parse',
  'Uint8Array.fromBase64',
  'Document.prototype.startViewTransition',
  'Navigator.prototype.share',
  'Navigator.prototype.userActivation',
  'Navigator.prototype.wakeLock',
  'navigation',
  'requestIdleCallback',
  'scheduler',
] as const;

/** Selectors that those browsers take for a fault of the writer, in scripts and in styles. */
const unknown = /:popover-open|:has\(|:user-valid|:state\(|:open\b/;

/** Attributes and selectors are what the browser itself knows: in what it is sent they have names that it does not. */
async function withoutSelectors(page: Page): Promise<void> {
  await page.addInitScript((form: string) => {
    const unknown = new RegExp(form);
    for (const [kind, names] of [
      [Element, ['matches', 'closest', 'querySelector', 'querySelectorAll']],
      [Document, ['querySelector', 'querySelectorAll']],
    ] as const) {
      for (const name of names) {
        const own: unknown = Reflect.get(kind.prototype, name);
        if (typeof own !== 'function') continue;
        Reflect.set(kind.prototype, name, function (this: Element, selector: string) {
          if (unknown.test(selector)) throw new SyntaxError(`${selector} is not a valid selector`);
          return Reflect.apply(own, this, [selector]);
        });
      }
    }
  }, unknown.source);
  await page.route(
    (url) => /\/$|\.css$/.test(url.pathname),
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text
        .replaceAll(/:popover-open/g, ':none-popover')
        .replaceAll(/:has\(/g, ':none-has(')
        .replaceAll(/ popover(target)?="/g, ' data-popover$1="');
      await route.fulfill({ response, body });
    },
  );
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript((names: readonly string[]) => {
    for (const name of names) {
      const way = name.split('.');
      const last = way.pop() ?? '';
      let of: object | undefined = window;
      for (const step of way) {
        const next: unknown = of && Reflect.get(of, step);
        of = next instanceof Object ? next : undefined;
      }
      if (of) Reflect.deleteProperty(of, last);
    }
  }, newer);
});

test(
  'a browser of 2023 has the map, its filters, a city and the engine',
  { tag: '@long' },
  async ({ page, atlas }) => {
    await atlas.open('/?practice=living-lab');
    await expect(atlas.sentence).toContainText('living lab');
    await atlas.open('/?city=ghent');
    await expect(atlas.cityPanel('Ghent')).toBeVisible();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page.locator('html[data-ready~=engine]')).toBeAttached();
  },
);

for (const [path, heading] of [
  ['/city/ghent/', 'Ghent'],
  ['/practice/living-lab/', 'Living lab or testbed'],
  ['/event/follow/', /Follow/],
  ['/case-studies/', 'Case studies'],
] as const) {
  test(`a browser of 2023 has ${path}`, { tag: '@long' }, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(/Something went wrong|could not/);
  });
}

test('a browser of 2023 goes from page to page by a menu that it cannot open', async ({ page }) => {
  await withoutSelectors(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/about/');
  await page.locator('html[data-ready~=data]').waitFor();
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
  const sideways = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await sideways()).toBe(0);
  const menu = page.getByRole('navigation').first();
  await menu.getByRole('link', { name: 'Practices' }).click();
  await expect(page).toHaveURL(/\/practices\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'isSameDocument'))).toBe(true);
});

test('a browser of 2023 has the framed map', async ({ page, atlas }) => {
  await atlas.open('/embed/?practice=living-lab');
  await expect(page.locator('html[data-ready~=data]')).toBeAttached();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
});
