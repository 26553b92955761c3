import * as v from 'valibot';
import {
  caseLibrarySchema,
  cityDetailsSchema,
  countryDetailsSchema,
  practiceDetailsSchema,
  type CaseLibrary,
  type CaseStudy,
  type CityDetails,
  type CountryDetails,
  type PlacedRecord,
  type PracticeDetails,
  type Recognition,
  type RecordDetail,
  type Source,
} from '../../src/atlas/schema';
import { compareText, type Dataset, type JoinedCity, type JoinedRecord } from './join';
import type { Row, Rows } from './tables';

/** The named sources, each once, by id. */
function sourcesOf(rows: Rows, named: ReadonlySet<string>): Source[] {
  return rows.sources
    .filter(({ id }) => named.has(id))
    .map(sourceOf)
    .sort((a, b) => compareText(a.id, b.id));
}

function sourceOf({ about_url: aboutUrl, ...source }: Row<'sources'>): Source {
  return { ...source, aboutUrl };
}

function recordOf(record: JoinedRecord): RecordDetail {
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
  };
}

function recognitionOf({ scheme, year, result, detail, source }: Row<'recognitions'>): Recognition {
  return { scheme, year, result, detail, source };
}

function caseStudyOf(row: Row<'case-studies'>): CaseStudy {
  return { ...row, practices: [...(row.practices ?? [])], challenges: [...(row.challenges ?? [])] };
}

/** `city/<id>.json`: one city with its texts and sources. @throws v.ValiError if it is not as promised */
export function cityDetailsOf({ version, rows }: Dataset, city: JoinedCity): CityDetails {
  const named = new Set([
    ...city.records.map(({ source }) => source.id),
    ...city.recognitions.map(({ source }) => source),
  ]);
  const details: CityDetails = {
    version,
    id: city.id,
    populationSource: city.population_source,
    populationUrl: city.population_url,
    geonamesId: city.geonames_id,
    note: city.note,
    records: city.records.map(recordOf),
    recognitions: city.recognitions.map(recognitionOf),
    caseStudies: city.caseStudies.map(caseStudyOf),
    sources: sourcesOf(rows, named),
  };
  return v.parse(cityDetailsSchema, details);
}

/** `case-studies.json`: the whole library, by city. */
export function caseLibraryOf({ version, cities }: Dataset): CaseLibrary {
  const caseStudies = cities.flatMap((city) => city.caseStudies.map(caseStudyOf));
  return v.parse(caseLibrarySchema, { version, caseStudies });
}

function placedRecords(cities: readonly JoinedCity[]): PlacedRecord[] {
  return cities.flatMap(({ id, records }) =>
    records.map((record) => ({ ...recordOf(record), city: id })),
  );
}

/** `practice/<id>.json`: who does a practice, on whose word, and what was written about it. @throws v.ValiError if it is not as promised */
export function practiceDetailsOf({ version, rows, cities }: Dataset, id: string): PracticeDetails {
  const records = placedRecords(cities).filter(({ practice }) => practice === id);
  const caseStudies = cities.flatMap((city) =>
    city.caseStudies.filter(({ practices }) => practices?.includes(id)).map(caseStudyOf),
  );
  const sources = sourcesOf(rows, new Set(records.map(({ source }) => source)));
  return v.parse(practiceDetailsSchema, { version, id, records, caseStudies, sources });
}

/** `country/<CODE>.json`: what the cities of a country do. @throws v.ValiError if it is not as promised */
export function countryDetailsOf(dataset: Dataset, code: string): CountryDetails {
  const cities = dataset.cities.filter(({ country }) => country.code === code);
  const records = placedRecords(cities);
  const recognitions = cities.flatMap(({ id, recognitions: rows }) =>
    rows.map((row) => ({ ...recognitionOf(row), city: id })),
  );
  const named = new Set([...records, ...recognitions].map(({ source }) => source));
  return v.parse(countryDetailsSchema, {
    version: dataset.version,
    code,
    records,
    recognitions,
    caseStudies: cities.flatMap((city) => city.caseStudies.map(caseStudyOf)),
    sources: sourcesOf(dataset.rows, named),
  });
}
