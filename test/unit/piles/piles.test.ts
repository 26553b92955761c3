import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, layOut, markUnder, type Room } from '../../../src/charts/piles/layout';
import { groupsOf, type CityGroup } from '../../../src/view/groups';
import { defaultView } from '../../../src/view/view';
import { atlas } from '../pages/fixture';

const { cities } = atlas;

/** Names of one, two and three lines, in turn. */
const roomOf = (width: number, letter = 16): Room => ({
  width,
  letter,
  headOf: ({ id }) => letter * (3 + (id.length % 3)),
});

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

const anyWidth = fc.integer({ min: 288, max: 1_900 });

describe('the layout of piles', () => {
  it('shows every mark once, none over another, all inside, from 288 px on', () => {
    fc.assert(
      fc.property(anyPiles, anyWidth, fc.constantFrom(16, 32), (piles, width, letter) => {
        const { boxes, dots, height } = layOut(piles, roomOf(width, letter));
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
              a.y + a.head + a.height <= b.y ||
              b.y + b.head + b.height <= a.y;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives every name of a line the room of the highest, whatever the reader’s letters', () => {
    const piles = groupsOf('region', { atlas, cities, filter: defaultView, found: null });
    const heights = new Map(piles.map(({ id }, at) => [id, 30 + 40 * (at % 3)]));
    const headOf = ({ id }: CityGroup) => heights.get(id) ?? 0;
    for (const letter of [16, 24, 32]) {
      const { boxes } = layOut(piles, { width: 1_000, letter, headOf });
      for (const { y, head } of boxes) {
        const line = boxes.filter((box) => box.y === y);
        expect(head).toBe(Math.max(...line.map(({ pile }) => headOf(pile))));
        expect(Math.min(...line.map(({ width }) => width))).toBeGreaterThanOrEqual(8.25 * letter);
      }
    }
  });

  it('is the same for the same piles, and finds the mark under a point', () => {
    const piles = groupsOf('region', { atlas, cities, filter: defaultView, found: null });
    const room = roomOf(640);
    const layout = layOut(piles, room);
    expect(layOut(piles, room)).toEqual(layout);
    const [box] = layout.boxes;
    if (!box) throw new Error('no box');
    for (const [at, dot] of layout.dots.filter(({ pile }) => pile === box.pile.id).entries()) {
      expect(markUnder(box, dot.x - box.x, dot.y - box.y - box.head)).toBe(at);
    }
    expect(markUnder(box, -1, 4)).toBeNull();
    expect(markUnder(box, 4, 900)).toBeNull();
  });
});
