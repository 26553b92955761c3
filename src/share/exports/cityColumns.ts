import type { CsvColumn } from '../../atlas/csv';
import type { AtlasRecord, City } from '../../atlas/model';
import { capabilities } from '../../atlas/schema';

/**
 * The columns of a table of cities. `shown_records` counts the records that meet
 * the filter, the capabilities all records of the city.
 */
export function cityColumns(shown: readonly AtlasRecord[]): readonly CsvColumn<City>[] {
  const counts = new Map<City, number>();
  for (const { city } of shown) counts.set(city, (counts.get(city) ?? 0) + 1);
  return [
    { name: 'city', value: (city) => city.id },
    { name: 'city_name', value: (city) => city.englishName },
    { name: 'local_name', value: (city) => city.localName },
    { name: 'country', value: (city) => city.country.code },
    { name: 'country_name', value: (city) => city.country.name },
    { name: 'region', value: (city) => city.country.region.label },
    { name: 'eu_member', value: (city) => city.country.euMember },
    { name: 'latitude', value: (city) => city.lat },
    { name: 'longitude', value: (city) => city.lng },
    { name: 'population', value: (city) => city.population },
    { name: 'population_year', value: (city) => city.populationYear },
    { name: 'records', value: (city) => city.records.length },
    { name: 'shown_records', value: (city) => counts.get(city) ?? 0 },
    ...capabilities.map((capability): CsvColumn<City> => ({
      name: capability,
      value: (city) => city.profile[capability],
    })),
    { name: 'recognitions', value: (city) => city.recognitions.join('|') },
    { name: 'case_studies', value: (city) => city.caseStudies },
  ];
}
