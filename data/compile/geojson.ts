import type { FeatureCollection, Point } from 'geojson';
import { sizeOf } from '../../src/atlas/model';
import type { Dataset, JoinedCity } from './join';
import { labelOf } from './whole';

function countsOf(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function propertiesOf(city: JoinedCity): Record<string, unknown> {
  return {
    name: city.name,
    local_name: city.local_name,
    country: city.country.code,
    country_name: city.country.name,
    region: city.country.region,
    eu_member: city.country.eu_member,
    population: city.population,
    population_year: city.population_year,
    size: sizeOf(city.population),
    records: city.records.length,
    practices: countsOf(city.records.map(({ practice }) => practice.id)),
    capabilities: countsOf(city.records.map(({ practice }) => practice.component)),
    record_ids: city.records.map(({ id }) => id),
    recognitions: [...new Set(city.recognitions.map(({ scheme }) => scheme))],
    case_studies: city.caseStudies.length,
  };
}

/** `atlas.geojson` (RFC 7946): one point a city; what the file says of itself in foreign members. */
export function geojsonOf(dataset: Dataset): FeatureCollection<Point> & Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    ...labelOf(dataset),
    features: dataset.cities.map((city) => ({
      type: 'Feature',
      id: city.id,
      geometry: { type: 'Point', coordinates: [city.longitude, city.latitude] },
      properties: propertiesOf(city),
    })),
  };
}
