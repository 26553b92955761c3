import type { Atlas, AtlasRecord, City, Practice } from './model';
import type { CityDetails, RecordDetail, Source } from './details';

/** A record with all that is known of it: what, where, on whose word. */
export interface Fact {
  city: City;
  practice: Practice;
  detail: RecordDetail;
  source: Source;
}

/**
 * Joins records with their texts and sources.
 * @param details of every city that has one of the records; in any order
 * @throws Error if a text or a source is missing: the details are of another version
 */
export function factsOf(
  { version }: Pick<Atlas, 'version'>,
  records: readonly AtlasRecord[],
  details: readonly CityDetails[],
): readonly Fact[] {
  const byCity = new Map(details.map((ofCity) => [ofCity.id, ofCity]));
  const sourcesOf = new Map(
    details.map(({ id, sources }) => [id, new Map(sources.map((source) => [source.id, source]))]),
  );
  const first = new Map<City, number>();
  return records.map((record) => {
    const { city, practice } = record;
    const start = first.get(city) ?? city.records[0]?.index ?? 0;
    first.set(city, start);
    const detail = byCity.get(city.id)?.records[record.index - start];
    const source = sourcesOf.get(city.id)?.get(detail?.source ?? '');
    if (!detail || !source || detail.practice !== practice.id) {
      throw new Error(`the texts of ${city.id} are not of version ${version}`);
    }
    return { city, practice, detail, source };
  });
}

/** The same by city; a city without any of the records has no entry. */
export function factsByCity(
  ...given: Parameters<typeof factsOf>
): ReadonlyMap<City, readonly Fact[]> {
  const byCity = new Map<City, Fact[]>();
  for (const fact of factsOf(...given)) {
    const ofCity = byCity.get(fact.city) ?? [];
    ofCity.push(fact);
    byCity.set(fact.city, ofCity);
  }
  return byCity;
}
