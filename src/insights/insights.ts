import { indexOf } from '../atlas/facets';
import type { Atlas, AtlasRecord } from '../atlas/model';
import { capabilities, type Capability } from '../atlas/schema';
import { expectedByChance } from '../charts/chance';
import type { MessageId } from '../i18n/catalogue';
import { defaultView, type View } from '../view/view';

/** What is asked of the atlas, as a view. */
export type Ask = Partial<View>;

/** A share that an insight rests on: so many of so many cities (or records). */
export interface Share {
  label: MessageId;
  /** The view that shows them; null where no filter says it. */
  view: Ask | null;
  count: number;
  of: number;
  /** What chance alone would give of them; left out where that is not asked. */
  expected?: number;
}

/** A sentence of the atlas's own: what its records show, counted anew for every version of the data. */
export interface Insight {
  id: InsightId;
  /** The view that it opens. */
  view: Ask;
  /** The numbers of its sentence and of how it is counted, by their names in the messages. */
  values: Readonly<Record<string, number>>;
  /** What is drawn, in the order of the sentence. */
  shares: readonly Share[];
}

/** In the order in which the opening page and the list show them. */
export const insightIds = [
  'assembly-climate',
  'ai-lead',
  'ai-young',
  'assembly-ended',
  'strategy-digital',
  'twin-planned',
  'ai-size',
  'budget-east',
  'label-units',
  'alliance-platform',
  'housing',
  'four-capabilities',
] as const;
export type InsightId = (typeof insightIds)[number];

/** Counts in an atlas, by the same index as the filters: what a view shows is what is counted. */
interface Counter {
  atlas: Atlas;
  /** Of cities that a view shows. */
  cities: (ask: Ask) => number;
  /** The share that a view has of the cities that another shows. */
  share: (label: MessageId, ask: Ask, among: Ask) => Share;
}

/** An insight before it has its name. */
type Told = Omit<Insight, 'id'>;

const assembly = { practice: ['citizens-assembly'] };
const ai = { practice: ['ai-governance'] };
const twin = { practice: ['digital-twin'] };
const strategy = { practice: ['innovation-strategy'] };
const budget = { practice: ['participatory-budgeting'] };
const units = { practice: ['cross-department-unit'] };
const openData = { practice: ['open-data'] };
const everywhere: Ask = {};

/** Two practices in one city, beside what chance alone would give. */
function together({ cities, share }: Counter, label: MessageId, first: string, second: string) {
  const view = { practice: [first, second], match: 'all' } as const;
  const [one, other, all] = [
    cities({ practice: [first] }),
    cities({ practice: [second] }),
    cities(everywhere),
  ];
  const expected = expectedByChance(one, other, all);
  const both: Share = { ...share(label, view, { practice: [first] }), expected };
  return {
    view,
    values: { n: both.count, of: one, other, all, chance: Math.round(expected) },
    shares: [both],
  };
}

/** From this year on a start counts as recent. */
const recent = 2020;

/** Of the records of a practice that say when they began, how many began lately; how many do not say. */
function startsOf({ atlas }: Counter, practice: string) {
  const records = atlas.records.filter((record) => record.practice.id === practice);
  const known = records.flatMap(({ startYear }: AtlasRecord) => startYear ?? []);
  return {
    late: known.filter((year) => year >= recent).length,
    known: known.length,
    unknown: records.length - known.length,
  };
}

/** How each insight is found. A new one needs an entry here, its words, and its count in the tests. */
const definitions: Readonly<Record<InsightId, (counter: Counter) => Told>> = {
  'assembly-climate': ({ share }) => {
    const view = { ...assembly, challenge: ['climate'] };
    const poland = { country: ['PL'] };
    const all = share('insight.all', view, everywhere);
    const there = share('insight.assembly-climate.there', { ...view, ...poland }, poland);
    return {
      view,
      values: { n: all.count, all: all.of, there: there.count, thereAll: there.of },
      shares: [all, there],
    };
  },
  'ai-lead': (counter) =>
    together(counter, 'insight.ai-lead.both', 'ai-governance', 'cross-sector-lead'),
  'ai-young': (counter) => {
    const [young, old] = [startsOf(counter, 'ai-governance'), startsOf(counter, 'open-data')];
    const charts = { show: 'charts' } as const;
    return {
      view: { ...ai, ...charts },
      values: {
        n: young.late,
        of: young.known,
        unknown: young.unknown,
        other: old.late,
        otherOf: old.known,
        otherUnknown: old.unknown,
      },
      shares: [
        {
          label: 'insight.ai-young.ai',
          view: { ...ai, ...charts },
          count: young.late,
          of: young.known,
        },
        {
          label: 'insight.ai-young.data',
          view: { ...openData, ...charts },
          count: old.late,
          of: old.known,
        },
      ],
    };
  },
  'assembly-ended': ({ share }) => {
    const ended = share(
      'insight.assembly-ended.completed',
      { ...assembly, status: ['completed'] },
      assembly,
    );
    const active = share(
      'insight.assembly-ended.active',
      { ...assembly, status: ['active'] },
      assembly,
    );
    return {
      view: { ...assembly, status: ['completed'] },
      values: { n: ended.count, of: ended.of, active: active.count },
      shares: [ended, active],
    };
  },
  'strategy-digital': ({ share }) => {
    const view = { ...strategy, challenge: ['digital'] };
    const digital = share('insight.strategy-digital.digital', view, strategy);
    const climate = share(
      'insight.strategy-digital.climate',
      { ...strategy, challenge: ['climate'] },
      strategy,
    );
    return {
      view,
      values: { n: digital.count, of: digital.of, climate: climate.count },
      shares: [digital, climate],
    };
  },
  'twin-planned': ({ share }) => {
    const planned = { status: ['planned'] };
    const view = { ...twin, ...planned };
    const twins = share('insight.twin-planned.twin', view, twin);
    const data = share('insight.twin-planned.data', { ...openData, ...planned }, openData);
    return {
      view,
      values: { n: twins.count, of: twins.of, other: data.count, otherOf: data.of },
      shares: [twins, data],
    };
  },
  'ai-size': ({ share }) => {
    const large = { size: ['500k-1m', 'over-1m'] };
    const small = { size: ['under-100k', '100k-250k', '250k-500k'] };
    const view = { ...ai, ...large };
    const [above, below] = [
      share('insight.ai-size.large', view, large),
      share('insight.ai-size.small', { ...ai, ...small }, small),
    ];
    return {
      view,
      values: { n: above.count, of: above.of, other: below.count, otherOf: below.of },
      shares: [above, below],
    };
  },
  'budget-east': ({ atlas, share }) => {
    const east = { region: ['central-and-eastern'] };
    const rest = {
      region: atlas.regions.map(({ id }) => id).filter((id) => !east.region.includes(id)),
    };
    const view = { ...budget, ...east };
    const [there, elsewhere] = [
      share('insight.budget-east.there', view, east),
      share('insight.budget-east.elsewhere', { ...budget, ...rest }, rest),
    ];
    return {
      view,
      values: { n: there.count, of: there.of, other: elsewhere.count, otherOf: elsewhere.of },
      shares: [there, elsewhere],
    };
  },
  'label-units': ({ cities, share }) => {
    const label = { recognition: ['mission-label'] };
    const view = { ...units, ...label };
    const labelled = share('insight.label-units.label', view, label);
    const others: Share = {
      label: 'insight.label-units.others',
      view: null,
      count: cities(units) - labelled.count,
      of: cities(everywhere) - labelled.of,
    };
    return {
      view,
      values: { n: labelled.count, of: labelled.of, other: others.count, otherOf: others.of },
      shares: [labelled, others],
    };
  },
  'alliance-platform': (counter) =>
    together(
      counter,
      'insight.alliance-platform.both',
      'digital-participation',
      'cross-sector-alliance',
    ),
  housing: ({ share }) => {
    const view = { challenge: ['housing'] };
    const [housing, digital] = [
      share('insight.housing.housing', view, everywhere),
      share('insight.housing.digital', { challenge: ['digital'] }, everywhere),
    ];
    return {
      view,
      values: { n: housing.count, all: housing.of, digital: digital.count },
      shares: [housing, digital],
    };
  },
  'four-capabilities': ({ atlas, share }) => {
    const practicesOf = (capability: Capability) =>
      atlas.practices.filter((practice) => practice.capability === capability);
    const shares = capabilities.map((capability) =>
      share(
        `capability.${capability}`,
        { practice: practicesOf(capability).map(({ id }) => id) },
        everywhere,
      ),
    );
    const whole = atlas.cities.filter(({ profile }) =>
      capabilities.every((capability) => profile[capability] > 0),
    );
    const counts = shares.map(({ count }) => count);
    return {
      view: { show: 'piles', group: 'capability' },
      values: {
        n: whole.length,
        all: atlas.cities.length,
        least: Math.min(...counts),
        most: Math.max(...counts),
      },
      shares,
    };
  },
};

/** An insight of an atlas. Its count may be 0: a sentence that says nothing is left out by `insightsOf`. */
export function insightOf(id: InsightId, atlas: Atlas): Insight {
  const index = indexOf(atlas);
  const cities = (ask: Ask) => index.run({ ...defaultView, ...ask }).cities.length;
  const share: Counter['share'] = (label, view, among) => ({
    label,
    view,
    count: cities(view),
    of: cities(among),
  });
  return { id, ...definitions[id]({ atlas, cities, share }) };
}

/** All insights that the data bear out: of other data than ours some may have nothing to tell. */
export function insightsOf(atlas: Atlas): Insight[] {
  return insightIds
    .map((id) => insightOf(id, atlas))
    .filter(({ shares }) => shares.every(({ count, of }) => of > 0 && count > 0));
}
