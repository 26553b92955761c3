import { parseAtlas, type AtlasRecord } from '../../../src/atlas/model';
import type { CityDetails, Source } from '../../../src/atlas/details';

/** A small atlas whose record number i began in `years[i]`, city by city. */
export function atlasOf(
  years: readonly (readonly [city: number, year: number | null])[],
  names: readonly string[] = ['alpha', 'beta', 'gamma'],
) {
  return parseAtlas({
    version: 'test',
    regions: [['west', 'West']],
    countries: [['BE', 'Belgium', 0, 1]],
    practices: [
      ['open-data', 2, 'Open data', 'A portal.'],
      ['living-lab', 2, 'Living lab', 'A place.'],
    ],
    challenges: [['climate', 'Climate']],
    cities: names.map((id) => [id, id, '', 0, 50, 4, 100_000, 2024, [], 0]),
    records: years.map(([city, year]) => [city, 0, 2, [], year, null]),
  });
}

export function sourceOf(id: string): Source {
  const url = `https://sources.example/${id}`;
  return {
    id,
    title: id,
    publisher: 'P',
    kind: 'city',
    year: 2020,
    language: 'en',
    url,
    aboutUrl: null,
  };
}

/** Texts for the records of one city: record number i of the atlas has the source `s<i>`. */
export function detailsOf(id: string, records: readonly AtlasRecord[]): CityDetails {
  return {
    version: 'test',
    id,
    populationSource: null,
    populationUrl: null,
    geonamesId: null,
    note: null,
    records: records.map(({ index, practice, startYear, endYear, status }) => ({
      id: `r${index}`,
      practice: practice.id,
      name: `Record ${index}`,
      summary: `Summary ${index}.`,
      startYear,
      endYear,
      status,
      challenges: [],
      source: `s${index}`,
      locator: null,
    })),
    recognitions: [],
    caseStudies: [],
    sources: records.map(({ index }) => sourceOf(`s${index}`)),
  };
}
