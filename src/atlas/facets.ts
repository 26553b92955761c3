import { columnsOf, type Columns, type Lists } from './columns';
import { byFacet, questionOf, type Facet, type Filter } from './filter';
import type { Atlas, AtlasRecord, City } from './model';
import { maskOf, passes, requirementsOf, type OptionMask } from './optionMask';
import { RequirementCounter } from './requirementCounter';

/** What a text search found: nonzero = found, by place in `Atlas.cities` and in `Atlas.records`. */
export interface SearchHits {
  cities: ArrayLike<number>;
  records: ArrayLike<number>;
  /** Cities of which only something else tells, such as a case study: they are in the result, their records are not for it. */
  mentioned?: ArrayLike<number>;
  /** True where a word is written nowhere as it was typed, and was taken for one that is nearly like it. */
  isGuess?: boolean;
  /** The words that were looked for, folded: those that ask for nothing are not among them. */
  telling?: readonly string[];
  /** What a sentence says of the years that were asked for: ready-made, as only who asks for years needs the words. */
  years?: string;
}

/**
 * For each option of each facet, the number of cities that match were it ticked
 * as well; of one that is ticked, the number that match now.
 */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** What a filter and a search leave of the atlas. */
export interface FilterResult {
  /** The question that is answered. */
  filter: Filter;
  /** What its search found; null where it has none. */
  found: SearchHits | null;
  /** In the atlas's order, unless said otherwise. */
  cities: readonly City[];
  /** Ids of `cities`. */
  shown: ReadonlySet<string>;
  /**
   * Records of these cities that meet the filter, city by city in the atlas's
   * order. With `match: all` a city has every chosen practice among them.
   */
  records: readonly AtlasRecord[];
  /** Countries these cities lie in. */
  countries: number;
  counts: Counts;
}

export interface Index {
  /**
   * Practice, challenge and status are asked of one and the same record, the
   * rest of the city. With a search, a record counts if it or its city was found.
   * One pass over the records, whatever the number of options.
   */
  run(filter: Filter, found?: SearchHits | null): FilterResult;
}

/** The facets that are asked of the city itself. */
const cityFacets = ['country', 'region', 'size', 'recognition', 'survey'] as const;
type CityFacet = (typeof cityFacets)[number];
type Tally = Readonly<Record<Facet, Uint32Array>>;

export function createIndex(atlas: Atlas): Index {
  const columns = columnsOf(atlas);
  const everyId = new Set(atlas.cities.map(({ id }) => id));
  return {
    run: (filter, found = null) => {
      const { hits, tally, records, countries } = run(columns, filter, found);
      const cities = atlas.cities.filter(({ index }) => hits[index]);
      const isAll = cities.length === atlas.cities.length;
      return {
        filter,
        found,
        cities,
        shown: isAll ? everyId : new Set(cities.map(({ id }) => id)),
        records: entriesAt(atlas.records, records),
        countries: countries.filter((number) => number > 0).length,
        counts: byFacet(
          (facet) => new Map(columns.options[facet].map((id, i) => [id, tally[facet][i] ?? 0])),
        ),
      };
    },
  };
}

const indexes = new WeakMap<Atlas, Index>();

/** The index of an atlas, made once. */
export function indexOf(atlas: Atlas): Index {
  const index = indexes.get(atlas) ?? createIndex(atlas);
  indexes.set(atlas, index);
  return index;
}

/** The entries of a list at these places. */
function entriesAt<T>(list: readonly T[], places: Uint32Array): T[] {
  const entries: T[] = [];
  for (const place of places) {
    const entry = list[place];
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/**
 * @returns `hits`: 1 for each city that matches; `records`: places in
 * `Atlas.records` of those that do; `countries`: how many of the cities lie in each
 */
function run(columns: Columns, filter: Filter, found: SearchHits | null) {
  const tally = byFacet((facet) => new Uint32Array(columns.options[facet].length));
  const records = new Uint32Array(columns.recordIndex.length);
  const matchRecords = recordMatcher(columns, filter, found, tally, records);
  const asked = facetQueries(columns, filter);
  const matchCity = cityMatcher(columns, asked);
  const open = openTo(columns, asked);
  const hits = new Uint8Array(columns.cities);
  const countries = new Uint32Array(columns.options.country.length);
  let [taken, inside] = [0, 0];
  for (let city = 0; city < columns.cities; city++) {
    const failed = matchCity(city);
    if (failed === 'several') continue;
    const matching = matchRecords(city, failed === 'none', taken);
    if (matching < 0) continue;
    if (failed !== 'none') {
      // Only this keeps the city out: another option of it lets the city in.
      countRow(tally[failed.facet], columns[failed.facet], city, failed.options);
      continue;
    }
    for (const { facet, options } of open) {
      countRow(tally[facet], columns[facet], city, options);
    }
    countRow(countries, columns.country, city);
    hits[city] = 1;
    taken += matching;
    inside += 1;
  }
  // Who is in stays in, whatever else is ticked of what they were asked.
  for (const { facet, options } of asked) addTo(tally[facet], inside, options);
  return { hits, tally, records: records.subarray(0, taken), countries };
}

/** @param only which options are counted; all, where nothing is said */
function countRow(
  counts: Uint32Array,
  { start, values }: Lists,
  row: number,
  only: OptionMask | null = null,
): void {
  const end = start[row + 1] ?? 0;
  for (let i = start[row] ?? 0; i < end; i++) {
    const option = values[i] ?? 0;
    if (!only || only[option]) counts[option] = (counts[option] ?? 0) + 1;
  }
}

/** Adds a number to the counts of some options; of all, where none are named. */
function addTo(counts: Uint32Array, number: number, only: OptionMask | null): void {
  counts.forEach((count, option) => {
    if (!only || only[option]) counts[option] = count + number;
  });
}

/** Options of a facet of the city itself; null for all of them. */
interface Options {
  facet: CityFacet;
  options: OptionMask | null;
}

/** Something that is asked of the city itself, and the options among which it chooses. */
interface FacetQuery extends Options {
  mask: OptionMask;
}

function facetQueries(columns: Columns, filter: Filter): FacetQuery[] {
  return cityFacets.flatMap((facet): FacetQuery[] => {
    if (facet === 'survey') return questionQueries(columns, filter);
    const mask = maskOf(columns, filter, facet);
    return mask ? [{ facet, mask, options: null }] : [];
  });
}

/** The options of which nothing is asked: each would leave only those of the result who have it. */
function openTo(columns: Columns, asked: readonly FacetQuery[]): Options[] {
  return cityFacets.flatMap((facet): Options[] => {
    const own = asked.filter((one) => one.facet === facet);
    if (own.length === 0) return [{ facet, options: null }];
    const isOpen = (option: number) => own.every(({ options }) => options?.[option] === 0);
    return [{ facet, options: Uint8Array.from(columns.options[facet], (_, at) => +isOpen(at)) }];
  });
}

/** Which of the things asked keeps a city out. */
function cityMatcher(columns: Columns, asked: readonly FacetQuery[]) {
  return (city: number): FacetQuery | 'none' | 'several' => {
    let failed: FacetQuery | 'none' = 'none';
    for (const one of asked) {
      if (passes(one.mask, columns[one.facet], city)) continue;
      if (failed !== 'none') return 'several';
      failed = one;
    }
    return failed;
  };
}

/** Each question of a survey is asked for itself. */
function questionQueries(columns: Columns, filter: Filter): FacetQuery[] {
  const chosen = new Set(filter.survey);
  const marked = (is: (id: string) => boolean) =>
    Uint8Array.from(columns.options.survey, (id) => (is(id) ? 1 : 0));
  return [...new Set(filter.survey.map(questionOf))].map((question) => ({
    facet: 'survey',
    mask: marked((id) => chosen.has(id) && questionOf(id) === question),
    options: marked((id) => questionOf(id) === question),
  }));
}

/**
 * Asks the records of one city. The function it returns gives the number that
 * match, or −1 if the city does not, and writes their places into `records` from
 * `at` on; with `count` it also counts for the options of practice, challenge and status.
 */
function recordMatcher(
  columns: Columns,
  filter: Filter,
  found: SearchHits | null,
  tally: Tally,
  records: Uint32Array,
) {
  const { practice, status, challenge, firstRecord, recordIndex } = columns;
  const requirements = requirementsOf(columns, filter);
  const statuses = maskOf(columns, filter, 'status');
  const challenges = maskOf(columns, filter, 'challenge');
  const asksNothing = filter.practice.length === 0 && !statuses && !challenges;
  const whole = new RequirementCounter(new Uint32Array(1), requirements.count);
  const perPractice = new RequirementCounter(tally.practice, 1);
  const perChallenge = new RequirementCounter(tally.challenge, requirements.count);
  const perStatus = new RequirementCounter(tally.status, requirements.count);
  const anyPractice = filter.practice.length > 0 && !requirements.each;
  /** Practices of the city's records that are right in all else; reused from city to city. */
  const others = new Uint16Array(columns.longest);
  return (city: number, count: boolean, at: number): number => {
    const cityFound = !found || Boolean(found.cities[city]);
    let matches = asksNothing && (cityFound || Boolean(found.mentioned?.[city]));
    let matching = 0;
    let known = 0;
    const end = firstRecord[city + 1] ?? 0;
    for (let r = firstRecord[city] ?? 0; r < end; r++) {
      if (!cityFound && !found.records[recordIndex[r] ?? 0]) continue;
      const ofPractice = practice[r] ?? 0;
      const requirement = requirements.of[ofPractice] ?? -1;
      const rightStatus = !statuses || statuses[status[r] ?? 0] === 1;
      const rightChallenge = !challenges || passes(challenges, challenge, r);
      if (requirement >= 0 && rightStatus && rightChallenge) {
        records[at + matching++] = recordIndex[r] ?? 0;
        if (whole.add(0, requirement, city)) matches = true;
      }
      if (!count) continue;
      if (rightStatus && rightChallenge) others[known++] = ofPractice;
      if (requirement < 0) continue;
      if (rightChallenge && statuses && rightStatus) perStatus.addEvery(requirement, city);
      else if (rightChallenge) perStatus.add(status[r] ?? 0, requirement, city);
      if (rightStatus && challenges && rightChallenge) perChallenge.addEvery(requirement, city);
      else if (rightStatus) perChallenge.addRow(challenge, r, requirement, city);
    }
    if (count && matches && anyPractice) perPractice.addEvery(0, city);
    else if (matches || !requirements.each) {
      for (let i = 0; i < known; i++) perPractice.add(others[i] ?? 0, 0, city);
    }
    return matches ? matching : -1;
  };
}
