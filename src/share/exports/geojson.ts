import type { FeatureCollection, Point } from 'geojson';
import { factsByCity, type Fact } from '../../atlas/facts';
import type { Atlas, City } from '../../atlas/model';
import { capabilities } from '../../atlas/schema';
import { selfDescription, type ExportContext } from './exportContext';

/** What a feature says: plain values only, the same members in each, so that every GIS makes a table of it. */
type Properties = Record<string, string | number | boolean | null>;

/** Ids in one text; null rather than an empty one, which some readers take for another type. */
const listed = (ids: readonly string[]) => (ids.length > 0 ? [...new Set(ids)].join('|') : null);

/** Counts of records are of what is shown. */
function propertiesOf(atlas: Atlas, city: City, facts: readonly Fact[]): Properties {
  const count = (matches: (fact: Fact) => boolean) => facts.filter(matches).length;
  return {
    city: city.id,
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
    ...Object.fromEntries(
      capabilities.map((id) => [id, count(({ practice }) => practice.capability === id)]),
    ),
    practices: listed(facts.map(({ practice }) => practice.id)),
    ...Object.fromEntries(
      atlas.practices.map((one) => [
        `practice_${one.id.replaceAll('-', '_')}`,
        count(({ practice }) => practice === one),
      ]),
    ),
    record_ids: listed(facts.map(({ detail }) => detail.id)),
    recognitions: listed(city.recognitions),
    case_studies: city.caseStudies,
    data_version: atlas.version,
  };
}

/** Cities as points (RFC 7946); what the file says of itself in foreign members. */
export function geojsonOf(
  context: ExportContext,
): FeatureCollection<Point> & Record<string, unknown> {
  const { atlas, cities, records } = context.subject;
  const facts = factsByCity(atlas, records, context.details);
  return {
    type: 'FeatureCollection',
    ...selfDescription(context),
    features: cities.map((city) => ({
      type: 'Feature',
      id: city.id,
      geometry: { type: 'Point', coordinates: [city.lng, city.lat] },
      properties: propertiesOf(atlas, city, facts.get(city) ?? []),
    })),
  };
}
