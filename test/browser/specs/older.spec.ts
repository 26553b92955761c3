import { expect, test } from '../fixtures';

/**
 * What the oldest browsers that README names do not have (Safari 16.4, Chrome and
 * Edge 111, Firefox 115), each by the way to it from the window.
 */
const newer = [
  'AbortSignal.any',
  'Array.fromAsync',
  'CSS.highlights',
  'Element.prototype.checkVisibility',
  'HTMLElement.prototype.showPopover',
  'Intl.Segmenter',
  'Iterator.prototype.filter',
  'Iterator.prototype.map',
  'Iterator.prototype.toArray',
  'Map.groupBy',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'RegExp.escape',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.isSubsetOf',
  'Set.prototype.union',
  'URL.canParse',
  'URL.parse',
  'Uint8Array.fromBase64',
  'Document.prototype.startViewTransition',
  'navigation',
  'requestIdleCallback',
  'scheduler',
] as const;

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

test('a browser of 2023 has the framed map', async ({ page, atlas }) => {
  await atlas.open('/embed/?practice=living-lab');
  await expect(page.locator('html[data-ready~=data]')).toBeAttached();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await expect(page.getByRole('group', { name: 'Filters', exact: true })).toBeVisible();
});
