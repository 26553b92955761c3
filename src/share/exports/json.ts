import { factsByCity, type Fact } from '../../atlas/facts';
import type { City, Country } from '../../atlas/model';
import type { CityDetails, RecordDetail, Source } from '../../atlas/details';
import { selfDescription, type ExportContext } from './exportContext';

type Json = Record<string, unknown>;

const practiceOf = ({ id, capability, label, definition }: Fact['practice']): Json => {
  return { id, component: capability, label, definition };
};

function sourceOf({ aboutUrl, ...source }: Source): Json {
  return { ...source, about_url: aboutUrl };
}

function countryOf({ code, name, region, euMember }: Country): Json {
  return { code, name, region: region.label, eu_member: euMember };
}

function recordOf({ city, detail, practice, source }: Fact): Json {
  const { startYear, endYear, ...same }: RecordDetail = detail;
  return {
    ...same,
    city: city.id,
    start_year: startYear,
    end_year: endYear,
    practice: practiceOf(practice),
    source: sourceOf(source),
  };
}

function cityOf(city: City, facts: readonly Fact[], details: CityDetails | undefined): Json {
  const { id, englishName, localName, country, lat, lng, population, populationYear } = city;
  return {
    id,
    name: englishName,
    local_name: localName,
    country: countryOf(country),
    latitude: lat,
    longitude: lng,
    population,
    population_year: populationYear,
    population_source: details?.populationSource ?? null,
    population_url: details?.populationUrl ?? null,
    geonames_id: details?.geonamesId ?? null,
    note: details?.note ?? null,
    records: facts.map(recordOf),
    recognitions: details?.recognitions.map((recognition) => ({ city: id, ...recognition })) ?? [],
    case_studies: details?.caseStudies ?? [],
  };
}

/** Every source that the file names, each once, by id. */
function sourcesIn({ subject, details }: ExportContext, facts: Iterable<readonly Fact[]>): Json[] {
  const shown = new Set(subject.cities.map(({ id }) => id));
  const ofRecords = [...facts].flat().map(({ source }) => source);
  const named = subject.kind === 'record' ? [] : details.filter(({ id }) => shown.has(id));
  const ofRecognitions = named.flatMap(({ recognitions, sources }) => {
    const ids = new Set(recognitions.map(({ source }) => source));
    return sources.filter(({ id }) => ids.has(id));
  });
  const each = new Map([...ofRecords, ...ofRecognitions].map((source) => [source.id, source]));
  return [...each.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sourceOf);
}

/** Cities with their records, and these with their sources; what the ids stand for beside them. */
export function jsonOf(context: ExportContext): Json {
  const { atlas, cities, records, kind } = context.subject;
  const facts = factsByCity(atlas, records, context.details);
  const details = new Map(context.details.map((ofCity) => [ofCity.id, ofCity]));
  const shown = new Set(cities.map(({ country }) => country));
  return {
    ...selfDescription(context),
    practices: atlas.practices.map(practiceOf),
    challenges: atlas.challenges.map(({ id, label }) => ({ id, label })),
    countries: atlas.countries.filter((country) => shown.has(country)).map(countryOf),
    cities: cities.map((city) => {
      const whole = cityOf(city, facts.get(city) ?? [], details.get(city.id));
      if (kind !== 'record') return whole;
      const { recognitions: _more, case_studies: _evenMore, ...only } = whole;
      return only;
    }),
    sources: sourcesIn(context, facts.values()),
  };
}
