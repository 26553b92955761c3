import type { FeatureCollection, Point } from 'geojson';
import { factsByCity, type Fact } from '../atlas/facts';
import type { City } from '../atlas/model';
import { selfDescription, type Material } from './material';

function countsOf(ids: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

/** Like the properties of `atlas.geojson`; records, practices and capabilities are of what is shown. */
function propertiesOf(city: City, facts: readonly Fact[]): Record<string, unknown> {
  return {
    name: city.englishName,
    local_name: city.localName,
    country: city.country.code,
    country_name: city.country.name,
    region: city.country.region.label,
    eu_member: city.country.euMember,
    population: city.population,
    population_year: city.populationYear,
    size: city.size,
    records: facts.length,
    practices: countsOf(facts.map(({ practice }) => practice.id)),
    capabilities: countsOf(facts.map(({ practice }) => practice.capability)),
    record_ids: facts.map(({ detail }) => detail.id),
    recognitions: city.recognitions,
    case_studies: city.caseStudies,
  };
}

/** The cities shown as points (RFC 7946); what the file says of itself in foreign members. */
export function geojsonOf(material: Material): FeatureCollection<Point> & Record<string, unknown> {
  const { atlas, cities, records } = material.subject;
  const facts = factsByCity(atlas, records, material.details);
  return {
    type: 'FeatureCollection',
    ...selfDescription(material),
    features: cities.map((city) => ({
      type: 'Feature',
      id: city.id,
      geometry: { type: 'Point', coordinates: [city.lng, city.lat] },
      properties: propertiesOf(city, facts.get(city) ?? []),
    })),
  };
}
