import {
  atlasQuery,
  casesQuery,
  changesQuery,
  cityQuery,
  countryQuery,
  dataPackageQuery,
  findingsQuery,
  practiceQuery,
  practicesQuery,
} from '../atlas/queries';
import { embedNamespaces } from '../embed/namespaces';
import { splitPath, type Language } from '../i18n/languages';
import { indexPaths, paths } from '../view/paths';
import { accessibilityPages } from './accessibilityPages';
import { doorPages } from './doorPages';
import { eventPages } from './eventPages';
import type { PageEntry, TitleContext } from './pageEntry';
import { pressPages } from './pressPages';

export type { PageEntry } from './pageEntry';

const core = atlasQuery;
/** What pages with filters, or with parts of a link that are gone, speak from. */
const asking = ['explore', 'filters'] as const;

/** Every page of the site, in the order of the menu and of the sitemap. */
export const pages = {
  home: {
    path: paths.home,
    file: 'pages/explore/HomePage',
    namespaces: ['app', 'words', 'explore', 'map', 'tones'],
    queries: () => [core],
    title: 'app.title.home',
    menu: 'app.nav.explore',
    layout: 'full',
  },
  practices: {
    path: indexPaths.practices,
    file: 'pages/practices/PracticesPage',
    namespaces: ['app', 'words', 'definitions', 'explore', 'glossary', 'practices'],
    queries: () => [core, practicesQuery],
    title: 'app.nav.practices',
    menu: 'app.nav.practices',
  },
  cities: {
    path: indexPaths.cities,
    file: 'pages/cities/CitiesPage',
    namespaces: ['app', 'words', 'cities'],
    queries: () => [core],
    title: 'app.nav.cities',
    menu: 'app.nav.cities',
  },
  compare: {
    path: paths.compare,
    file: 'pages/compare/ComparePage',
    namespaces: [
      'app',
      'words',
      ...asking,
      'city',
      'answers',
      'map',
      'similar',
      'glossary',
      'compare',
    ],
    queries: () => [core],
    title: 'app.nav.compare',
    under: indexPaths.cities,
  },
  cases: {
    path: paths.cases,
    file: 'pages/cases/CasesPage',
    namespaces: ['app', 'words', ...asking, 'city', 'cases'],
    queries: () => [core, casesQuery],
    title: 'app.nav.cases',
    menu: 'app.nav.cases',
  },
  brief: {
    path: paths.brief,
    file: 'pages/brief/BriefPage',
    namespaces: ['app', 'words', 'definitions', ...asking, 'records', 'city', 'map', 'brief'],
    queries: () => [core],
    title: 'app.nav.brief',
  },
  findings: {
    path: paths.findings,
    file: 'pages/surveys/FindingsPage',
    namespaces: ['app', 'words', 'findings'],
    queries: () => [core, findingsQuery],
    title: 'findings.title',
    under: indexPaths.practices,
  },
  insights: {
    path: paths.insights,
    file: 'pages/insights/InsightsPage',
    namespaces: ['app', 'words', 'map', 'charts', 'glossary', 'insights'],
    queries: () => [core],
    title: 'insights.title',
  },
  news: {
    path: indexPaths.news,
    file: 'pages/new/NewPage',
    namespaces: ['app', 'words', ...asking, 'news'],
    queries: () => [core, changesQuery],
    title: 'news.title',
    under: paths.about,
  },
  ...pressPages,
  survey: {
    path: paths.survey,
    file: 'pages/surveys/SurveyPage',
    under: paths.about,
    namespaces: ['app', 'words', 'explore', 'map', 'tones', 'answers', 'survey'],
    queries: () => [core],
    title: 'survey.title',
    isPresented: true,
  },
  ...eventPages,
  data: {
    path: paths.data,
    file: 'pages/data/DataPage',
    namespaces: ['app', 'data'],
    queries: () => [dataPackageQuery],
    title: 'app.nav.data',
    under: paths.about,
  },
  about: {
    path: paths.about,
    file: 'pages/about/AboutPage',
    namespaces: ['app', 'words', 'definitions', 'city', 'about', 'data'],
    queries: () => [core],
    title: 'app.nav.about',
    menu: 'app.nav.aboutData',
  },
  ...accessibilityPages,
  reading: {
    path: paths.reading,
    file: 'pages/saved/SavedPage',
    namespaces: ['app', 'words', 'city', 'reading'],
    queries: () => [core],
    title: 'app.nav.reading',
    menu: 'app.nav.reading',
  },
  ...doorPages,
  embed: {
    path: paths.embed,
    file: 'embed/EmbedPage',
    namespaces: embedNamespaces,
    queries: () => [core],
    title: 'embed.title',
  },
  examples: {
    path: paths.examples,
    file: 'pages/examples/ExamplesPage',
    namespaces: ['app', 'words', 'embed', 'examples'],
    queries: () => [],
    title: 'examples.title',
  },
  city: {
    path: paths.city(':id'),
    file: 'pages/city/CityPage',
    under: indexPaths.cities,
    namespaces: ['app', 'words', 'definitions', 'city', 'answers', 'map', 'similar', 'glossary'],
    queries: (id) => [core, cityQuery(id)],
    title: ({ id, atlas }) => atlas?.cityById.get(id)?.name ?? '',
  },
  practice: {
    path: paths.practice(':id'),
    file: 'pages/practice/PracticePage',
    under: indexPaths.practices,
    namespaces: ['app', 'words', 'definitions', 'city', 'map', 'charts', 'glossary', 'practice'],
    queries: (id) => [core, practiceQuery(id)],
    title: ({ i18n, id }) => i18n.word(`practice.${id}`, id),
  },
  country: {
    path: paths.country(':id'),
    file: 'pages/country/CountryPage',
    under: indexPaths.cities,
    namespaces: ['app', 'words', 'city', 'map', 'charts', 'glossary', 'practice'],
    queries: (id) => [core, countryQuery(id)],
    title: nameOfCountry,
  },
  offline: {
    path: paths.offline,
    file: 'pages/offline/OfflinePage',
    namespaces: ['app', 'offline'],
    queries: () => [],
    title: 'offline.title',
  },
  missing: {
    path: '/404/',
    file: 'pages/missing/MissingPage',
    namespaces: ['app', 'missing'],
    queries: () => [],
    title: 'app.missing.title',
  },
} as const satisfies Readonly<Record<string, PageEntry>>;

/** A country in the page's language. */
export function nameOfCountry({ i18n, id, atlas }: TitleContext): string {
  return i18n.country(id, atlas?.countries.find(({ code }) => code === id)?.name ?? id);
}

/** Which page a path shows. */
export type Page = keyof typeof pages;

/** An entry of the table, by its name. */
export const entryOf = (page: Page): PageEntry => pages[page];

export const pageNames = Object.keys(pages) as Page[];

/** The source of a page's component, as the bundler's manifest names it. */
export const sourceOf = (page: Page): string => `src/${pages[page].file}.tsx`;

/** A page in a language, and what it is about. */
export interface Route {
  language: Language;
  page: Page;
  /** The path without its language. */
  rest: string;
  /** The city, practice or country (code in capitals) that the page is about. */
  id: string | null;
}

/** Countries have two letters in addresses, and capitals in the data. */
const patterns = pageNames
  .filter((page) => page !== 'missing')
  .map((page) => {
    const id = page === 'country' ? '([a-z]{2})' : '([a-z0-9-]+)';
    return { page, pattern: new RegExp(`^${pages[page].path.replace(':id', id)}$`) };
  });

/** Reads a path: what no entry of the table fits is the missing page. */
export function parsePath(path: string): Route {
  const { language, rest } = splitPath(path);
  for (const { page, pattern } of patterns) {
    const [found, id = null] = pattern.exec(rest) ?? [];
    if (found === undefined) continue;
    return { language, page, rest, id: page === 'country' ? (id?.toUpperCase() ?? null) : id };
  }
  return { language, page: 'missing', rest, id: null };
}

/** The path of a page, without language. */
export function pathOf(page: Page, id = ''): string {
  return pages[page].path.replace(':id', id.toLowerCase());
}
