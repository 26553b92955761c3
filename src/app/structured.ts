import type { BreadcrumbList, Dataset, WithContext } from 'schema-dts';
import { licence } from '../atlas/citation';
import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import { paths } from '../view/paths';
import type { Head } from './head';
import type { Route } from './routes';

export type Structured = WithContext<Dataset> | WithContext<BreadcrumbList>;

const context = 'https://schema.org';
const formats = [
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
  ['json', 'application/json'],
] as const;

/** The data, for search engines of data. */
function dataset(atlas: Atlas, { description }: Head, i18n: Translator, site: string): Structured {
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
    { name: i18n.t('app.nav.home'), path: paths.home },
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
export function structuredOf(
  i18n: Translator,
  { page, id }: Route,
  atlas: Atlas,
  head: Head,
  site: string,
): Structured | null {
  const key = id ?? '';
  switch (page) {
    case 'home':
    case 'data':
      return dataset(atlas, head, i18n, site);
    case 'city': {
      const name = atlas.cityById.get(key)?.name ?? key;
      return breadcrumb(name, paths.city(key), i18n, site);
    }
    case 'practice': {
      const name = i18n.word(`practice.${key}`, key);
      return breadcrumb(name, paths.practice(key), i18n, site);
    }
    case 'country': {
      const known = atlas.countries.find(({ code }) => code === key)?.name ?? key;
      return breadcrumb(i18n.country(key, known), paths.country(key), i18n, site);
    }
    case 'cases':
      return breadcrumb(i18n.t('app.nav.cases'), paths.cases, i18n, site);
    default:
      return null;
  }
}
