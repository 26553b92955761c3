import { compareText, type Dataset } from './join';

/** How to name the data in a text. */
export function citationOf({ info, version }: Dataset): string {
  return `${info.title} (${info.date.slice(0, 4)}). Dataset, version ${version}. ${info.licence.id}.`;
}

/** What every download says of itself. */
export function labelOf(dataset: Dataset): Record<string, unknown> {
  const { title, description, date, licence, attribution, method } = dataset.info;
  const { version } = dataset;
  return {
    title,
    description,
    version,
    date,
    licence,
    attribution,
    citation: citationOf(dataset),
    method,
  };
}

/** `atlas.json`: all tables joined, cities with their records, and records with their sources. */
export function wholeOf(dataset: Dataset): Record<string, unknown> {
  const { practices, challenges, countries, sources, findings } = dataset.rows;
  return {
    ...labelOf(dataset),
    practices,
    challenges,
    countries,
    cities: dataset.cities.map(({ caseStudies, ...city }) => ({
      ...city,
      case_studies: caseStudies,
    })),
    sources: sources.toSorted((a, b) => compareText(a.id, b.id)),
    findings,
  };
}
