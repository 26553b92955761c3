import {
  capabilities,
  coreColumns,
  coreSchema,
  schemes,
  statuses,
  type Core,
} from '../../src/atlas/schema';
import { searchIndexSchema, type SearchIndex } from '../../src/atlas/searchIndex';
import { recordTextsSchema, type RecordTexts } from '../../src/atlas/recordTexts';
import * as v from 'valibot';
import type { Dataset, Joined } from './join';
import { slugOf } from '../../src/atlas/fold';
import { surveysOf } from './surveys';

/** Gives the place of an id in a list. */
function places(ids: readonly string[]): (id: string) => number {
  const map = new Map(ids.map((id, index) => [id, index]));
  return (id) => map.get(id) ?? -1;
}

/** `core.json`: ids and numbers for the map and the filters. @throws v.ValiError if it is not as promised */
export function coreOf(dataset: Joined & Pick<Dataset, 'version' | 'surveys'>): Core {
  const { version, rows, regions, cities } = dataset;
  const surveys = surveysOf(dataset);
  const region = places(regions.map(({ id }) => id));
  const country = places(rows.countries.map(({ code }) => code));
  const capability = places(capabilities);
  const practice = places(rows.practices.map(({ id }) => id));
  const challenge = places(rows.challenges.map(({ id }) => id));
  const status = places(statuses);
  const scheme = places(schemes);
  const core: Core = {
    version,
    regions: regions.map(({ id, label }) => [id, label]),
    countries: rows.countries.map((row) => [
      row.code,
      row.name,
      region(slugOf(row.region)),
      row.eu_member ? 1 : 0,
    ]),
    practices: rows.practices.map((row) => [
      row.id,
      capability(row.component),
      row.label,
      row.definition,
    ]),
    challenges: rows.challenges.map(({ id, label }) => [id, label]),
    cities: cities.map((city) => [
      city.id,
      city.name,
      city.local_name === city.name ? '' : city.local_name,
      country(city.country.code),
      city.latitude,
      city.longitude,
      city.population,
      city.population_year,
      [...new Set(city.recognitions.map((row) => scheme(row.scheme)))].sort((a, b) => a - b),
      city.caseStudies.length,
    ]),
    records: cities.flatMap((city, index) =>
      city.records.map((record): Core['records'][number] => [
        index,
        practice(record.practice.id),
        status(record.status),
        record.challenges.map(challenge),
        record.start_year,
        record.end_year,
      ]),
    ),
    ...(surveys && { surveys }),
  };
  return v.parse(coreSchema, core);
}

/** Column by column, under their names. */
function columnsOf(names: readonly string[], rows: readonly (readonly unknown[])[]) {
  return Object.fromEntries(names.map((name, at) => [name, rows.map((row) => row[at])]));
}

/** The text of `core.json`. */
export function coreFile(core: Core): string {
  return JSON.stringify({
    ...core,
    cities: columnsOf(coreColumns.cities, core.cities),
    records: columnsOf(coreColumns.records, core.records),
  });
}

/** `search.json`: the records' names in the order of the core, and the titles of case studies. */
export function searchIndexOf({ version, cities, rows }: Dataset): SearchIndex {
  const recordNames = cities.flatMap(({ records }) => records.map(({ name }) => name));
  const practice = places(rows.practices.map(({ id }) => id));
  const challenge = places(rows.challenges.map(({ id }) => id));
  const cases = cities.flatMap(({ caseStudies }, city) =>
    caseStudies.map(({ title, practices, challenges }) => [
      title,
      city,
      (practices ?? []).map(practice),
      (challenges ?? []).map(challenge),
    ]),
  );
  return v.parse(searchIndexSchema, { version, recordNames, cases });
}

/**
 * `records.json`: names, summaries and publishers of the records in the order of the core, for cards and tables.
 * @param practice left out, all of them; an id, its own: `records/<practice>.json`
 */
export function recordTextsOf(
  { version, cities, rows, confirmed }: Dataset,
  practice?: string,
): RecordTexts {
  const all = cities.flatMap((city) => city.records);
  const records = all.filter((record) => practice === undefined || record.practice.id === practice);
  const placeOf = new Map(all.map((record, place) => [record, place]));
  const named = new Set(records.map(({ source }) => source.id));
  const sources = rows.sources.filter(({ id }) => named.has(id));
  const places = new Map(sources.map(({ id }, place) => [id, place]));
  const said = records.flatMap(({ id }) => {
    const day = confirmed.get(id);
    return day === undefined ? [] : [[id, day] as const];
  });
  const days = new Set(records.flatMap(({ newUntil }) => newUntil ?? []));
  const news = [...days].map((day) => [
    day,
    records.flatMap(({ newUntil }, place) => (newUntil === day ? [place] : [])),
  ]);
  return v.parse(recordTextsSchema, {
    version,
    ...(practice !== undefined && { at: records.map((record) => placeOf.get(record)) }),
    id: records.map(({ id }) => id),
    name: records.map(({ name }) => name),
    summary: records.map(({ summary }) => summary),
    source: records.map(({ source }) => places.get(source.id)),
    sources: sources.map(({ publisher, url }) => [publisher, url]),
    ...(news.length > 0 && { news }),
    ...(said.length > 0 && { confirmed: Object.fromEntries(said) }),
  });
}
