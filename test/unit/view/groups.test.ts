import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../src/atlas/facets';
import { statuses } from '../../../src/atlas/schema';
import { groupsOf, type CityGroup, type Grouped } from '../../../src/view/groups';
import { groups, defaultView, type View } from '../../../src/view/view';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas } from '../pages/fixture';

const { cities } = atlas;
const whole: Grouped = { atlas, cities, filter: defaultView, found: null };
const said = (all: readonly CityGroup[]) =>
  all.map(({ id, cities: own }) => [id, own.map((city) => city.id).join()]);

describe('groups of cities', () => {
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
  ] as const)('by %s are as they should be', (group, expected) => {
    expect(said(groupsOf(group, whole))).toEqual(expected);
  });

  it('are filters, but for that of what is not on record', () => {
    const filters = groupsOf('practice', whole).map(({ filter }) => filter);
    expect(filters).toEqual([
      { practice: ['innovation-strategy'], match: 'any' },
      { practice: ['innovation-team'], match: 'any' },
      { practice: ['citizens-assembly'], match: 'any' },
      null,
    ]);
    expect(groupsOf('eu', whole)[0]?.filter).toEqual({ country: ['BE', 'IT'] });
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
        const filter = { ...defaultView, ...asked };
        const { cities: shown } = indexOf(many).run(filter);
        for (const one of groupsOf(group, { atlas: many, cities: shown, filter, found: null })) {
          expect(one.cities.every((city) => shown.includes(city))).toBe(true);
          if (!one.filter) continue;
          links += 1;
          const after = indexOf(many).run({ ...filter, ...one.filter }).cities;
          expect(new Set(after)).toEqual(new Set(one.cities));
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
    const groupOf = (group: View['group'], filter: Partial<View>, id: string | undefined) => {
      const asked = { ...defaultView, ...filter };
      const { cities: shown } = indexOf(many).run(asked);
      const all = groupsOf(group, { atlas: many, cities: shown, filter: asked, found: null });
      return all.find((one) => one.id === id)?.filter;
    };
    expect(groupOf('practice', { practice: [first ?? ''] }, second)).toEqual({
      practice: [first, second],
      match: 'all',
    });
    const [answer, given] = [one?.answers[0]?.id ?? '', other?.answers[0]?.id ?? ''];
    expect(groupOf(`survey:${one?.id ?? ''}`, { survey: [given] }, answer)).toEqual({
      survey: [given, answer],
    });
  });

  it('hold every city, whatever the question', () => {
    for (const group of groups) {
      const grouped = new Set(groupsOf(group, whole).flatMap((one) => one.cities));
      expect(grouped.size).toBe(cities.length);
    }
    expect(groupsOf('region', { ...whole, cities: [] })).toEqual([]);
  });
});
