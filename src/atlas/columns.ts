import type { Facet } from './filter';
import { sizes, type Atlas, type City } from './model';
import { schemes, statuses } from './schema';

/** Several numbers a row, end to end: row i is `values[start[i]]` up to, not including, `values[start[i + 1]]`. */
export interface Lists {
  start: Uint32Array;
  values: Uint16Array;
}

/**
 * The atlas as columns of small numbers, made once, so that a filter is one
 * pass over memory. Records stand in the order of their cities. The number of
 * an option is its place in `options[facet]`.
 */
export interface Columns {
  options: Readonly<Record<Facet, readonly string[]>>;
  /** Number of cities. */
  cities: number;
  /** Records of city i: from `firstRecord[i]` up to, not including, `firstRecord[i + 1]`. */
  firstRecord: Uint32Array;
  /** The most records a city has. */
  longest: number;
  /** Place in `Atlas.records` of each record here. */
  recordIndex: Uint32Array;
  practice: Uint16Array;
  status: Uint16Array;
  challenge: Lists;
  country: Lists;
  region: Lists;
  size: Lists;
  recognition: Lists;
  survey: Lists;
}

/** Where each row starts, and the end, by the rows' lengths. */
function starts(lengths: readonly number[]): Uint32Array {
  const start = new Uint32Array(lengths.length + 1);
  let end = 0;
  lengths.forEach((length, i) => (start[i + 1] = end += length));
  return start;
}

function toLists(rows: readonly (readonly number[])[]): Lists {
  return {
    start: starts(rows.map(({ length }) => length)),
    values: Uint16Array.from(rows.flat()),
  };
}

/** Finds the number of an option. */
function numbersOf(options: readonly string[]): (id: string) => number {
  const byId = new Map(options.map((id, i) => [id, i]));
  return (id) => byId.get(id) ?? 0;
}

export function columnsOf(atlas: Atlas): Columns {
  const options: Columns['options'] = {
    practice: atlas.practices.map(({ id }) => id),
    challenge: atlas.challenges.map(({ id }) => id),
    status: statuses,
    country: atlas.countries.map(({ code }) => code),
    region: atlas.regions.map(({ id }) => id),
    size: sizes,
    recognition: schemes,
    survey: atlas.questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
  };
  const records = atlas.cities.flatMap((city) => city.records);
  const ofRecords = (facet: Facet, id: (record: (typeof records)[number]) => string) => {
    const number = numbersOf(options[facet]);
    return Uint16Array.from(records, (record) => number(id(record)));
  };
  const ofCities = (facet: Facet, ids: (city: City) => readonly string[]) => {
    const number = numbersOf(options[facet]);
    return toLists(atlas.cities.map((city) => ids(city).map(number)));
  };
  const challengeNumber = numbersOf(options.challenge);
  return {
    options,
    cities: atlas.cities.length,
    firstRecord: starts(atlas.cities.map(({ records }) => records.length)),
    longest: atlas.cities.reduce((most, { records }) => Math.max(most, records.length), 0),
    recordIndex: Uint32Array.from(records, ({ index }) => index),
    practice: ofRecords('practice', ({ practice }) => practice.id),
    status: ofRecords('status', ({ status }) => status),
    challenge: toLists(
      records.map(({ challenges }) => challenges.map(({ id }) => challengeNumber(id))),
    ),
    country: ofCities('country', ({ country }) => [country.code]),
    region: ofCities('region', ({ country }) => [country.region.id]),
    size: ofCities('size', ({ size }) => [size]),
    recognition: ofCities('recognition', ({ recognitions }) => recognitions),
    survey: ofCities('survey', ({ answers }) => answers.map(({ id }) => id)),
  };
}
