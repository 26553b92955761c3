import { describe, expect, it } from 'vitest';
import { readCountries } from '../../../data/basemap/countries';
import { outlineSvg } from '../../../data/basemap/outline';
import { readWater } from '../../../data/basemap/water';
import { rasterise } from '../../../server/render/raster';
import { cropPath } from '../../../src/share/picture/crop';
import { outlinePaths } from '../../../src/share/picture/mapLayers';

const window = { left: -10, top: -10, right: 10, bottom: 10 };

describe('a path cropped to a window', () => {
  it('is as it was where all of it is inside', () => {
    const path = 'm-5-5 10 0 0 10-10 0zm2 2 3 0 0 3z';
    expect(cropPath(path, window)).toBe(path);
  });

  it('has nothing of lines and rings that lie beside it', () => {
    expect(cropPath('m20 0 5 0 0 5zm-40 0 5 0 0 5z', window)).toBe('');
    // The next begins where it did, though the one before it is gone.
    expect(cropPath('m20 0 5 0 0 5zm-20 0 5 0 0 5z', window)).toBe('m0 0 5 0 0 5z');
  });

  it('is as it was where it is written otherwise', () => {
    expect(cropPath('M50 50l5 0 0 5z', window)).toBe('M50 50l5 0 0 5z');
  });

  it('keeps of a detour outside its first point and its last', () => {
    expect(cropPath('m0 0 20 0 5 1 5 1-5 1-25 5z', window)).toBe('m0 0 20 0 5 3-25 5z');
  });

  it('goes round a corner outside, not across it', () => {
    // West, north-west, north: no one side has them all.
    const path = 'm-20 0 0-15 0-5 5 0 15 0 20 20z';
    expect(cropPath(path, window)).toBe('m-20 0 5-20 15 0 20 20z');
  });

  it('keeps a corner that is cut from one side to another', () => {
    expect(cropPath('m-20 0 20-20 20 20z', window)).toBe('m-20 0 20-20 20 20z');
  });

  it('draws the same pixels of Europe, wherever it looks', async () => {
    const [countries, water] = await Promise.all([readCountries(), readWater()]);
    const paths = outlinePaths(outlineSvg(countries, water, new Set(['DE'])));
    for (const [left, top, side] of [
      [-200, -100, 160],
      [0, 100, 90],
      [-400, -400, 300],
      [250, 150, 200],
    ] as const) {
      const draw = (room: { left: number; top: number; right: number; bottom: number } | null) => {
        const of = (id: string) => (room ? cropPath(paths.get(id) ?? '', room) : paths.get(id));
        const drawn = `<path d="${of('land')}" fill="#bca" stroke="#68c" stroke-width="3" stroke-linejoin="round"/><path d="${of('borders')}" fill="none" stroke="#555" stroke-linejoin="round"/>`;
        return {
          drawn,
          png: rasterise(
            `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${side} ${side}">${drawn}</svg>`,
            300,
          ),
        };
      };
      const whole = draw(null);
      const seen = draw({
        left: left - 4,
        top: top - 4,
        right: left + side + 4,
        bottom: top + side + 4,
      });
      expect((await seen.png).equals(await whole.png), `${left} ${top}`).toBe(true);
      expect(seen.drawn.length).toBeLessThan(whole.drawn.length * 0.7);
    }
  }, 60_000);
});
