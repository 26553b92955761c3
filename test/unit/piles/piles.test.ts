import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../src/atlas/facets';
import { statuses } from '../../../src/atlas/schema';
import { cell, head, layOut, markUnder } from '../../../src/piles/layout';
import { pilesOf, type Pile, type Piled } from '../../../src/piles/piles';
import { groups, openingView, type View } from '../../../src/view/view';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas } from '../pages/fixture';

const { cities } = atlas;
const whole: Piled = { atlas, cities, filter: openingView, found: null };
const said = (piles: readonly Pile[]) =>
  piles.map(({ id, cities: all }) => [id, all.map((city) => city.id).join()]);

describe('piles', () => {
  it.each([
    [
      'practice',
      [
        ['innovation-strategy', 'ghent'],
        ['innovation-team', 'milan'],
        ['citizens-assembly', 'ghent'],
        ['none', 'bruges'],
      ],
    ],
    [
      'challenge',
      [
        ['climate', 'ghent'],
        ['ageing', 'ghent'],
        ['none', 'bruges,milan'],
      ],
    ],
    [
      'capability',
      [
        ['leadership', 'ghent'],
        ['organisational', 'milan'],
        ['partnership', 'ghent'],
        ['none', 'bruges'],
      ],
    ],
    [
      'region',
      [
        ['western', 'bruges,ghent'],
        ['southern', 'milan'],
      ],
    ],
    [
      'size',
      [
        ['100k-250k', 'bruges'],
        ['250k-500k', 'ghent'],
        ['over-1m', 'milan'],
      ],
    ],
    [
      'recognition',
      [
        ['icapital', 'ghent,milan'],
        ['none', 'bruges'],
      ],
    ],
    ['eu', [['eu', 'bruges,ghent,milan']]],
  ] as const)('by %s lie as they should', (group, expected) => {
    expect(said(pilesOf(group, whole))).toEqual(expected);
  });

  it('are filters, but for that of what is not on record', () => {
    const filters = pilesOf('practice', whole).map(({ filter }) => filter);
    expect(filters).toEqual([
      { practice: ['innovation-strategy'], match: 'any' },
      { practice: ['innovation-team'], match: 'any' },
      { practice: ['citizens-assembly'], match: 'any' },
      null,
    ]);
    expect(pilesOf('eu', whole)[0]?.filter).toEqual({ country: ['BE', 'IT'] });
  });

  it('leave, asked for, their own cities and no others, whatever is asked already', () => {
    const many = syntheticAtlas(80, 3, 2);
    const options = (all: readonly string[], most: number) =>
      fc.subarray([...all], { maxLength: most });
    const filters = fc.record({
      practice: options(
        many.practices.map(({ id }) => id),
        3,
      ),
      match: fc.constantFrom('any' as const, 'all' as const),
      challenge: options(
        many.challenges.map(({ id }) => id),
        2,
      ),
      status: options(statuses, 1),
      country: options(
        many.countries.map(({ code }) => code),
        12,
      ),
      region: options(
        many.regions.map(({ id }) => id),
        2,
      ),
      survey: options(
        many.questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
        2,
      ),
    });
    const questions: readonly View['group'][] = [
      ...groups,
      ...many.questions.map(({ id }) => `survey:${id}` as const),
    ];
    let links = 0;
    fc.assert(
      fc.property(filters, fc.constantFrom(...questions), (asked, group) => {
        const filter = { ...openingView, ...asked };
        const { cities: shown } = indexOf(many).run(filter);
        for (const pile of pilesOf(group, { atlas: many, cities: shown, filter, found: null })) {
          expect(pile.cities.every((city) => shown.includes(city))).toBe(true);
          if (!pile.filter) continue;
          links += 1;
          const after = indexOf(many).run({ ...filter, ...pile.filter }).cities;
          expect(new Set(after)).toEqual(new Set(pile.cities));
        }
      }),
      { numRuns: 400 },
    );
    expect(links).toBeGreaterThan(100);
  });

  it('ask for a second practice beside the first, and keep the answers to other questions', () => {
    const many = syntheticAtlas(80, 3, 2);
    const [first, second] = many.practices.map(({ id }) => id);
    const [one, other] = many.questions;
    const pileOf = (group: View['group'], filter: Partial<View>, id: string | undefined) => {
      const asked = { ...openingView, ...filter };
      const { cities: shown } = indexOf(many).run(asked);
      const all = pilesOf(group, { atlas: many, cities: shown, filter: asked, found: null });
      return all.find((pile) => pile.id === id)?.filter;
    };
    expect(pileOf('practice', { practice: [first ?? ''] }, second)).toEqual({
      practice: [first, second],
      match: 'all',
    });
    const [answer, given] = [one?.answers[0]?.id ?? '', other?.answers[0]?.id ?? ''];
    expect(pileOf(`survey:${one?.id ?? ''}`, { survey: [given] }, answer)).toEqual({
      survey: [given, answer],
    });
  });

  it('hold every city, whatever the question', () => {
    for (const group of groups) {
      const piled = new Set(pilesOf(group, whole).flatMap((pile) => pile.cities));
      expect(piled.size).toBe(cities.length);
    }
    expect(pilesOf('region', { ...whole, cities: [] })).toEqual([]);
  });
});

const anyPiles = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 })
  .map((counts) =>
    counts.map((count, at): Pile => ({
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
    const piles = pilesOf('region', whole);
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
