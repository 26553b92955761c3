import * as v from 'valibot';
import {
  caseLibrarySchema,
  cityDetailsSchema,
  type CaseLibrary,
  type CaseStudy,
  type CityDetails,
  type RecordDetail,
  type Source,
} from '../../src/atlas/schema';
import { compareText, type Dataset, type JoinedCity, type JoinedRecord } from './join';
import type { Row } from './tables';

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
    recognitions: city.recognitions.map(({ scheme, year, result, detail, source }) => {
      return { scheme, year, result, detail, source };
    }),
    caseStudies: city.caseStudies.map(caseStudyOf),
    sources: rows.sources
      .filter(({ id }) => named.has(id))
      .map(sourceOf)
      .sort((a, b) => compareText(a.id, b.id)),
  };
  return v.parse(cityDetailsSchema, details);
}

/** `case-studies.json`: the whole library, by city. */
export function caseLibraryOf({ version, cities }: Dataset): CaseLibrary {
  const caseStudies = cities.flatMap((city) => city.caseStudies.map(caseStudyOf));
  return v.parse(caseLibrarySchema, { version, caseStudies });
}
