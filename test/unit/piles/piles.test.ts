import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, head, layOut, markUnder } from '../../../src/charts/piles/layout';
import { groupsOf, type CityGroup } from '../../../src/view/groups';
import { defaultView } from '../../../src/view/view';
import { atlas } from '../pages/fixture';

const { cities } = atlas;

const anyPiles = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 })
  .map((counts) =>
    counts.map((count, at): CityGroup => ({
      id: `p${at}`,
      facet: null,
      filter: null,
      cities: Array.from({ length: count }, (_, index) => cities[index % cities.length]).filter(
        (city) => city !== undefined,
      ),
    })),
  );

describe('the layout of piles', () => {
  it('shows every mark once, none over another, all inside, from 288 px on', () => {
    fc.assert(
      fc.property(anyPiles, fc.integer({ min: 288, max: 1_900 }), (piles, width) => {
        const { boxes, dots, height } = layOut(piles, width);
        expect(boxes.map(({ pile }) => pile)).toEqual(piles);
        expect(dots).toHaveLength(piles.reduce((sum, pile) => sum + pile.cities.length, 0));
        expect(new Set(dots.map(({ key }) => key)).size).toBe(dots.length);
        const taken = new Set(dots.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
        expect(taken.size).toBe(dots.length);
        for (const { x, y } of dots) {
          expect(x).toBeGreaterThanOrEqual(cell / 2);
          expect(x).toBeLessThanOrEqual(width - cell / 2);
          expect(y).toBeLessThanOrEqual(height - cell / 2);
        }
        for (const a of boxes) {
          for (const b of boxes) {
            const apart =
              a === b ||
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + head + a.height <= b.y ||
              b.y + head + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same piles, and finds the mark under a point', () => {
    const piles = groupsOf('region', { atlas, cities, filter: defaultView, found: null });
    const layout = layOut(piles, 640);
    expect(layOut(piles, 640)).toEqual(layout);
    const [box] = layout.boxes;
    if (!box) throw new Error('no box');
    for (const [at, dot] of layout.dots.filter(({ pile }) => pile === box.pile.id).entries()) {
      expect(markUnder(box, dot.x - box.x, dot.y - box.y - head)).toBe(at);
    }
    expect(markUnder(box, -1, 4)).toBeNull();
    expect(markUnder(box, 4, 900)).toBeNull();
  });
});
