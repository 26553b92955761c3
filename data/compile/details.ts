import * as v from 'valibot';
import {
  caseLibrarySchema,
  cityDetailsSchema,
  countryDetailsSchema,
  historySchema,
  practiceDetailsSchema,
  practicesSchema,
  type CaseLibrary,
  type CaseStudy,
  type CityDetails,
  type CountryDetails,
  type History,
  type PlacedRecord,
  type PracticeDetails,
  type Practices,
  type Recognition,
  type RecordDetail,
  type RemovedRecord,
  type Source,
} from '../../src/atlas/details';
import { localNames } from '../../src/atlas/localNames';
import { cityOf } from './changes';
import { compareText, type Dataset, type Dated, type JoinedCity, type JoinedRecord } from './join';
import type { Row } from './tables';

/** The named sources, each once, by id. */
function sourcesOf(
  { rows, gone }: Pick<Dataset, 'rows' | 'gone'>,
  named: ReadonlySet<string>,
): Source[] {
  return rows.sources
    .filter(({ id }) => named.has(id))
    .map((row) => sourceOf(row, gone))
    .sort((a, b) => compareText(a.id, b.id));
}

function sourceOf(
  { about_url: aboutUrl, ...source }: Row<'sources'>,
  days: Dataset['gone'],
): Source {
  const gone = days.get(source.url ?? aboutUrl ?? '');
  return { ...source, aboutUrl, ...(gone !== undefined && { gone }) };
}

/** The ids of the sources on which a record and what is told of how it was done rest. */
const sourcesBehind = ({ source, guide = [] }: RecordDetail): string[] => [
  source,
  ...guide.map((told) => told.source),
];

/** When a row was added and corrected, as far as that is known. */
function datesOf({ added, changed, reason }: Dated): {
  added?: string;
  changed?: string;
  reason?: string;
} {
  return {
    ...(added !== null && { added }),
    ...(changed !== null && { changed }),
    ...(reason !== null && { reason }),
  };
}

/** The city's records that an earlier release had: their addresses begin with its id. */
function removedOf({ history, cities }: Dataset, { id }: JoinedCity): RemovedRecord[] {
  return (history?.entries ?? []).flatMap(({ table, id: record, removed, reason }) =>
    table === 'records' && removed !== null && cityOf(cities, record) === id
      ? [{ id: record, removed, reason }]
      : [],
  );
}

function recordOf(
  { confirmed: days }: Pick<Dataset, 'confirmed'>,
  record: JoinedRecord,
): RecordDetail {
  const confirmed = days.get(record.id);
  return {
    id: record.id,
    practice: record.practice.id,
    name: record.name,
    summary: record.summary,
    startYear: record.start_year,
    endYear: record.end_year,
    status: record.status,
    challenges: [...record.challenges],
    source: record.source.id,
    locator: record.locator,
    ...datesOf(record),
    ...(record.newUntil !== null && { newUntil: record.newUntil }),
    ...(confirmed !== undefined && { confirmed }),
    ...(record.guide.length > 0 && {
      guide: record.guide.map(({ record: _of, ...told }) => told),
    }),
  };
}

function recognitionOf(row: Row<'recognitions'> & Dated): Recognition {
  const { scheme, year, result, detail, source } = row;
  return { scheme, year, result, detail, source, ...datesOf(row) };
}

function caseStudyOf(row: Row<'case-studies'> & Dated): CaseStudy {
  const { added: _added, changed: _changed, reason: _reason, newUntil: _until, ...study } = row;
  return {
    ...study,
    practices: [...(row.practices ?? [])],
    challenges: [...(row.challenges ?? [])],
    ...datesOf(row),
  };
}

/** `city/<id>.json`: one city with its texts and sources. @throws v.ValiError if it is not as promised */
export function cityDetailsOf(dataset: Dataset, city: JoinedCity): CityDetails {
  const { version } = dataset;
  const removed = removedOf(dataset, city);
  const records = city.records.map((record) => recordOf(dataset, record));
  const named = new Set([
    ...records.flatMap(sourcesBehind),
    ...city.recognitions.map(({ source }) => source),
  ]);
  const details: CityDetails = {
    version,
    id: city.id,
    ...(city.local_name !== city.name && {
      localNames: localNames(city.local_name, city.country.code),
    }),
    populationSource: city.population_source,
    populationUrl: city.population_url,
    geonamesId: city.geonames_id,
    note: city.note,
    records,
    recognitions: city.recognitions.map(recognitionOf),
    caseStudies: city.caseStudies.map(caseStudyOf),
    ...(removed.length > 0 && { removed }),
    sources: sourcesOf(dataset, named),
  };
  return v.parse(cityDetailsSchema, details);
}

/** `history.json`: what each release added, corrected and removed; null where the folder keeps no history. */
export function historyOf({ version, info, history }: Dataset): History | null {
  if (!history) return null;
  const entries = history.entries.map(({ hash: _hash, ...entry }) => entry);
  return v.parse(historySchema, { version, releases: info.releases, entries });
}

/** `case-studies.json`: the whole library, by city. */
export function caseLibraryOf({ version, cities }: Dataset): CaseLibrary {
  const caseStudies = cities.flatMap((city) => city.caseStudies.map(caseStudyOf));
  return v.parse(caseLibrarySchema, { version, caseStudies });
}

function placedRecords(
  dataset: Pick<Dataset, 'confirmed'>,
  cities: readonly JoinedCity[],
): PlacedRecord[] {
  return cities.flatMap(({ id, records }) =>
    records.map((record) => ({ ...recordOf(dataset, record), city: id })),
  );
}

/** `practice/<id>.json`: who does a practice, on whose word, and what was written about it. @throws v.ValiError if it is not as promised */
export function practiceDetailsOf(dataset: Dataset, id: string): PracticeDetails {
  const { version, cities } = dataset;
  const records = placedRecords(dataset, cities).filter(({ practice }) => practice === id);
  const caseStudies = cities.flatMap((city) =>
    city.caseStudies.filter(({ practices }) => practices?.includes(id)).map(caseStudyOf),
  );
  const sources = sourcesOf(dataset, new Set(records.flatMap(sourcesBehind)));
  return v.parse(practiceDetailsSchema, { version, id, records, caseStudies, sources });
}

/** What a reader can go and see comes before what is only planned, then what began last; without a year last. */
function isNewer(a: PlacedRecord, b: PlacedRecord): boolean {
  const isDone = ({ status }: PlacedRecord) => status !== 'planned';
  if (isDone(a) !== isDone(b)) return isDone(a);
  const year = ({ startYear, endYear }: PlacedRecord) => startYear ?? endYear ?? 0;
  return year(a) > year(b);
}

/** `practices.json`: the newest example of each practice; of equals the first by city. @throws v.ValiError if it is not as promised */
export function practicesOf(dataset: Dataset): Practices {
  const { version, rows } = dataset;
  const records = placedRecords(dataset, dataset.cities);
  const newest = rows.practices.flatMap(({ id }) =>
    records
      .filter(({ practice }) => practice === id)
      .reduce<PlacedRecord[]>(([best], one) => [best && !isNewer(one, best) ? best : one], []),
  );
  return v.parse(practicesSchema, { version, newest });
}

/** `country/<CODE>.json`: what the cities of a country do. @throws v.ValiError if it is not as promised */
export function countryDetailsOf(dataset: Dataset, code: string): CountryDetails {
  const cities = dataset.cities.filter(({ country }) => country.code === code);
  const records = placedRecords(dataset, cities);
  const recognitions = cities.flatMap(({ id, recognitions: rows }) =>
    rows.map((row) => ({ ...recognitionOf(row), city: id })),
  );
  const named = new Set([
    ...records.flatMap(sourcesBehind),
    ...recognitions.map(({ source }) => source),
  ]);
  return v.parse(countryDetailsSchema, {
    version: dataset.version,
    code,
    records,
    recognitions,
    caseStudies: cities.flatMap((city) => city.caseStudies.map(caseStudyOf)),
    sources: sourcesOf(dataset, named),
  });
}
