import type { BreadcrumbList, Dataset, WithContext } from 'schema-dts';
import { licence } from '../atlas/citation';
import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import { paths } from '../view/paths';
import { heads, type HeadContext } from './heads';
import { say } from './pageEntry';
import { entryOf, type Route } from './routes';

export type Structured = WithContext<Dataset> | WithContext<BreadcrumbList>;

const context = 'https://schema.org';
const formats = [
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
  ['json', 'application/json'],
] as const;

/** The data, for search engines of data. */
function dataset(atlas: Atlas, description: string, i18n: Translator, site: string): Structured {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(atlas.version)?.[0];
  return {
    '@context': context,
    '@type': 'Dataset',
    '@id': `${site}/data/#dataset`,
    name: i18n.t('app.name'),
    description,
    url: site + i18n.path(paths.data),
    version: atlas.version,
    ...(date === undefined ? {} : { dateModified: date }),
    license: licence.url,
    isAccessibleForFree: true,
    inLanguage: 'en',
    spatialCoverage: { '@type': 'Place', name: 'Europe' },
    keywords: atlas.practices.map(({ id, label }) => i18n.word(`practice.${id}`, label)),
    creator: { '@type': 'Organization', name: 'City Innovation Atlas contributors' },
    distribution: formats.map(([ending, type]) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${site}/data/atlas.${ending}`,
    })),
  };
}

/** Where a page lies: below the map. */
function breadcrumb(name: string, path: string, i18n: Translator, site: string): Structured {
  const steps = [
    { name: i18n.t('app.nav.explore'), path: paths.home },
    { name, path },
  ];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: step.name,
      item: site + i18n.path(step.path),
    })),
  };
}

/** What a page says to machines, in the words of schema.org. @param site '' where it is not known */
export function structuredOf(context: HeadContext, route: Route, site: string): Structured | null {
  const { title } = entryOf(route.page);
  const { structured, description } = heads[route.page];
  const { atlas, i18n } = context;
  if (structured === 'dataset') return dataset(atlas, say(description, context), i18n, site);
  if (structured === 'breadcrumb') return breadcrumb(say(title, context), route.rest, i18n, site);
  return null;
}
