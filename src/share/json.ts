import { factsByCity, type Fact } from '../atlas/facts';
import type { City } from '../atlas/model';
import type { CityDetails, RecordDetail, Source } from '../atlas/schema';
import { selfDescription, type Material } from './material';

type Json = Record<string, unknown>;

function sourceOf({ aboutUrl, ...source }: Source): Json {
  return { ...source, about_url: aboutUrl };
}

function recordOf({ detail, practice, source }: Fact): Json {
  const { startYear, endYear, ...same }: RecordDetail = detail;
  return {
    ...same,
    start_year: startYear,
    end_year: endYear,
    practice: { id: practice.id, component: practice.capability, label: practice.label },
    source: sourceOf(source),
  };
}

function cityOf(city: City, facts: readonly Fact[], details: CityDetails | undefined): Json {
  const { id, name, localName, country, lat, lng, population, populationYear } = city;
  return {
    id,
    name,
    local_name: localName,
    country: {
      code: country.code,
      name: country.name,
      region: country.region.label,
      eu_member: country.euMember,
    },
    latitude: lat,
    longitude: lng,
    population,
    population_year: populationYear,
    records: facts.map(recordOf),
    recognitions: details?.recognitions ?? [],
    case_studies: details?.caseStudies ?? [],
  };
}

/** The cities shown with their records, and these with their sources, as in `atlas.json`. */
export function jsonOf(material: Material): Json {
  const { atlas, cities, records, kind } = material.subject;
  const facts = factsByCity(atlas, records, material.details);
  const details = new Map(material.details.map((ofCity) => [ofCity.id, ofCity]));
  return {
    ...selfDescription(material),
    cities: cities.map((city) => {
      const whole = cityOf(city, facts.get(city) ?? [], details.get(city.id));
      if (kind !== 'record') return whole;
      const { recognitions: _more, case_studies: _evenMore, ...only } = whole;
      return only;
    }),
  };
}
