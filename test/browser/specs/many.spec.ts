import type { Page } from '@playwright/test';
import { initialCamera, project } from '../../../src/map/projection';
import { syntheticCore } from '../../bench/synthetic';
import { expect, test, type Troubles } from '../fixtures';

/** One city lies alone, in Iceland. */
const alone = { lat: 64.9, lng: -18.6 };

/** Gives the page an invented atlas of many cities in place of its own. */
async function invent(page: Page, troubles: Troubles): Promise<void> {
  // What was prerendered is the real atlas, which React notices.
  troubles.allow(/React error #418/);
  // Nobody has written about an invented city.
  troubles.allow(/404.*city-0\.json/);
  const core = syntheticCore(3_000, 7);
  const [first, ...others] = core.cities;
  if (!first) throw new Error('no city');
  first[4] = alone.lat;
  first[5] = alone.lng;
  const cities = [first, ...others];
  await page.route('**/data/core.json', (route) => route.fulfill({ json: { ...core, cities } }));
}

test(
  'many cities are painted on one canvas, and open where they are painted',
  { tag: '@long' },
  async ({ page, atlas, troubles }) => {
    await invent(page, troubles);
    await atlas.open();
    const map = await atlas.mapCities.boundingBox();
    if (!map) throw new Error('no map');
    const { x, y } = project(alone, initialCamera(map));
    const spot = { x: x + map.width / 2, y: y + map.height / 2 };
    await expect.poll(() => inkAt(page, spot)).toBeGreaterThan(0);
    expect(await inkAt(page, { x: spot.x + 40, y: spot.y })).toBe(0);
    expect(await page.locator('[data-phase] svg a').count()).toBe(0);

    await page.mouse.click(map.x + spot.x, map.y + spot.y);
    await expect(page).toHaveURL(/city=city-0/);
    await expect(atlas.cityPanel('City 0')).toBeVisible();
  },
);

test(
  'many cities are painted over the engine too, and a filter leaves dots',
  { tag: '@long' },
  async ({ page, atlas, troubles }) => {
    await invent(page, troubles);
    await atlas.open(`/#5.5/${alone.lat}/${alone.lng}`, 'engine');
    const map = await atlas.mapCities.boundingBox();
    if (!map) throw new Error('no map');
    const middle = { x: map.width / 2, y: map.height / 2 };
    await expect.poll(() => inkAt(page, middle)).toBeGreaterThan(80);
    await atlas.search.fill('City 17');
    await expect(atlas.sentence).toContainText('“City 17”');
    await expect.poll(() => inkAt(page, middle)).toBeLessThan(60);
    expect(await inkAt(page, middle)).toBeGreaterThan(0);
  },
);

/** How many pixels are painted near a point of the map's canvas, in px of the page. */
function inkAt(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-marks]');
      if (!canvas) return 0;
      const ratio = canvas.width / canvas.clientWidth;
      const side = 16 * ratio;
      // A copy is read: reading the map's own would make it slower from then on.
      const copy = new OffscreenCanvas(side, side).getContext('2d');
      copy?.drawImage(canvas, side / 2 - left * ratio, side / 2 - top * ratio);
      const data = copy?.getImageData(0, 0, side, side).data ?? new Uint8ClampedArray();
      return data.filter((value, at) => at % 4 === 3 && value > 0).length / ratio ** 2;
    },
    [x, y] as const,
  );
}
