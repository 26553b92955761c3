import type { Atlas } from '../atlas/model';
import {
  atlasQuery,
  casesQuery,
  cityQuery,
  countryQuery,
  dataPackageQuery,
  eventQuery,
  findingsQuery,
  practiceQuery,
  programmeQuery,
  type DocumentQuery,
} from '../atlas/queries';
import { embedNamespaces } from '../embed/namespaces';
import type { MessageId, Namespace } from '../i18n/catalogue';
import { splitPath, type Language } from '../i18n/languages';
import type { Translator } from '../i18n/translator';
import { paths } from '../view/paths';

/** What a title or description is made from: the thing that the page is about, in the page's language. */
export interface TitleContext {
  i18n: Translator;
  /** The city, practice or country (code in capitals); '' where a page is about none. */
  id: string;
  /** There wherever the page needs it. */
  atlas: Atlas | undefined;
}

/** Descriptions are said by the build only, which has the atlas for every page. */
export interface HeadContext extends TitleContext {
  atlas: Atlas;
}

/** All that is declared of a page. To add a page: an entry here, its folder in `src/pages`, its words. */
export interface PageEntry {
  /** Its address without language; `:id` stands for a city, a practice or a country. */
  path: string;
  /** The file of its component, seen from `src`; the embedded page is loaded by its own script. */
  file: string;
  /** The catalogues that it speaks from. */
  namespaces: readonly Namespace[];
  /** The documents that it cannot be shown without. */
  queries: (id: string) => readonly DocumentQuery<unknown>[];
  title: (context: TitleContext) => string;
  /** For search engines and link previews: said in the head of the prerendered page only. */
  description: (context: HeadContext) => string;
  /** What it says to machines, in the words of schema.org. */
  structured?: 'dataset' | 'breadcrumb';
  /** The ids that a page is prerendered for; left out, it is one page. */
  ids?: (atlas: Atlas) => readonly string[];
  /** Its name in the menu, and its place there by the order of this table. */
  menu?: MessageId;
  /** `full`: as high as the window; `bare`: without the frame of the site. Left out, as a sheet of paper. */
  layout?: 'full' | 'bare';
  /** True where the view comes from a tour, a speaker or a file of the reader's: the address is not a view. */
  isPresented?: boolean;
  /** The document in `data/` without which the site has no such page: a dataset may come without a tour. */
  requires?: string;
  /** True where the page's policy lets in more than others do: it begins with a document of its own. */
  hasOwnPolicy?: boolean;
  /** True where search engines shall not list it. */
  isHidden?: boolean;
}

const core = atlasQuery;
const tour = programmeQuery('tour');
const named =
  (id: MessageId) =>
  ({ i18n }: TitleContext) =>
    i18n.t(id);
const described = named;
const numbers = ({ i18n, atlas }: HeadContext) =>
  i18n.t('head.describe.home', { records: atlas.records.length, cities: atlas.cities.length });

/** Every page of the site. Its order is that of the menu and of the sitemap. */
export const pages = {
  home: {
    path: paths.home,
    file: 'pages/explore/HomePage',
    namespaces: ['app', 'words', 'explore', 'map', 'tones'],
    queries: () => [core],
    title: named('app.title.home'),
    description: numbers,
    structured: 'dataset',
    menu: 'app.nav.home',
    layout: 'full',
  },
  compare: {
    path: paths.compare,
    file: 'pages/compare/ComparePage',
    namespaces: ['app', 'words', 'explore', 'city', 'answers', 'map', 'similar', 'compare'],
    queries: () => [core],
    title: named('app.nav.compare'),
    description: described('head.describe.compare'),
    menu: 'app.nav.compare',
  },
  cases: {
    path: paths.cases,
    file: 'pages/cases/CasesPage',
    namespaces: ['app', 'words', 'explore', 'cases'],
    queries: () => [core, casesQuery],
    title: named('app.nav.cases'),
    description: described('head.describe.cases'),
    structured: 'breadcrumb',
    menu: 'app.nav.cases',
  },
  reading: {
    path: paths.reading,
    file: 'pages/saved/SavedPage',
    namespaces: ['app', 'words', 'city', 'reading'],
    queries: () => [core],
    title: named('app.nav.reading'),
    description: described('head.describe.reading'),
    menu: 'app.nav.reading',
  },
  brief: {
    path: paths.brief,
    file: 'pages/brief/BriefPage',
    namespaces: ['app', 'words', 'definitions', 'explore', 'records', 'city', 'map', 'brief'],
    queries: () => [core],
    title: named('app.nav.brief'),
    description: described('head.describe.brief'),
  },
  findings: {
    path: paths.findings,
    file: 'pages/surveys/FindingsPage',
    namespaces: ['app', 'words', 'findings'],
    queries: () => [core, findingsQuery],
    title: named('findings.title'),
    description: described('findings.lede'),
    menu: 'app.nav.findings',
  },
  insights: {
    path: paths.insights,
    file: 'pages/insights/InsightsPage',
    namespaces: ['app', 'words', 'map', 'charts', 'insights'],
    queries: () => [core],
    title: named('insights.title'),
    description: described('insights.lede'),
  },
  survey: {
    path: paths.survey,
    file: 'pages/surveys/SurveyPage',
    namespaces: ['app', 'words', 'explore', 'map', 'tones', 'answers', 'survey'],
    queries: () => [core],
    title: named('survey.title'),
    description: described('survey.lede'),
    isPresented: true,
  },
  event: {
    path: paths.event,
    file: 'pages/event/EventPage',
    namespaces: ['app', 'event'],
    queries: () => [eventQuery],
    title: named('app.nav.event'),
    description: described('head.describe.event'),
    menu: 'app.nav.event',
    hasOwnPolicy: true,
  },
  tour: {
    path: paths.tour,
    file: 'pages/event/tour/TourPage',
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'insights'],
    queries: () => [core, tour],
    title: named('tour.title'),
    description: described('tour.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  cues: {
    path: paths.cues,
    file: 'pages/event/editor/CuesPage',
    namespaces: ['app', 'words', 'explore', 'map', 'event', 'cues'],
    queries: () => [core],
    title: named('cues.title'),
    description: described('cues.lede'),
    hasOwnPolicy: true,
    isPresented: true,
    requires: 'cues/tour.json',
  },
  follow: {
    path: paths.follow,
    file: 'pages/event/follow/FollowPage',
    namespaces: ['app', 'words', 'explore', 'map', 'tour', 'live'],
    queries: () => [core],
    title: named('live.follow.title'),
    description: described('live.follow.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  speak: {
    path: paths.speak,
    file: 'pages/event/speak/SpeakPage',
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core, tour],
    title: named('live.speak.title'),
    description: described('live.speak.lede'),
    isPresented: true,
    requires: 'cues/tour.json',
  },
  stage: {
    path: paths.stage,
    file: 'pages/event/stage/StagePage',
    namespaces: ['app', 'words', 'explore', 'map', 'live'],
    queries: () => [core],
    title: named('live.stage.title'),
    description: described('live.stage.lede'),
    layout: 'bare',
    isPresented: true,
    requires: 'cues/tour.json',
  },
  data: {
    path: paths.data,
    file: 'pages/data/DataPage',
    namespaces: ['app', 'data'],
    queries: () => [dataPackageQuery],
    title: named('app.nav.data'),
    description: described('head.describe.data'),
    structured: 'dataset',
    menu: 'app.nav.data',
  },
  about: {
    path: paths.about,
    file: 'pages/about/AboutPage',
    namespaces: ['app', 'words', 'definitions', 'about', 'data'],
    queries: () => [core],
    title: named('app.nav.about'),
    description: described('head.describe.about'),
    menu: 'app.nav.about',
  },
  embed: {
    path: paths.embed,
    file: 'embed/EmbedPage',
    namespaces: embedNamespaces,
    queries: () => [core],
    title: named('embed.title'),
    description: numbers,
    isHidden: true,
  },
  examples: {
    path: paths.examples,
    file: 'pages/examples/ExamplesPage',
    namespaces: ['app', 'words', 'embed', 'examples'],
    queries: () => [],
    title: named('examples.title'),
    description: described('examples.intro'),
  },
  city: {
    path: paths.city(':id'),
    file: 'pages/city/CityPage',
    namespaces: ['app', 'words', 'definitions', 'city', 'answers', 'map', 'similar'],
    queries: (id) => [core, cityQuery(id)],
    title: ({ id, atlas }) => atlas?.cityById.get(id)?.name ?? '',
    description: ({ i18n, id, atlas }) =>
      i18n.t('head.describe.city', { city: atlas.cityById.get(id)?.name ?? '' }),
    structured: 'breadcrumb',
    ids: ({ cities }) => cities.map(({ id }) => id),
  },
  practice: {
    path: paths.practice(':id'),
    file: 'pages/practice/PracticePage',
    namespaces: ['app', 'words', 'definitions', 'city', 'map', 'charts', 'practice'],
    queries: (id) => [core, practiceQuery(id)],
    title: ({ i18n, id }) => i18n.word(`practice.${id}`, id),
    description: ({ i18n, id }) =>
      i18n.t('head.describe.practice', { practice: i18n.word(`practice.${id}`, id) }),
    structured: 'breadcrumb',
    ids: ({ practices }) => practices.map(({ id }) => id),
  },
  country: {
    path: paths.country(':id'),
    file: 'pages/country/CountryPage',
    namespaces: ['app', 'words', 'city', 'map', 'charts', 'practice'],
    queries: (id) => [core, countryQuery(id)],
    title: nameOfCountry,
    description: (context) =>
      context.i18n.t('head.describe.country', { country: nameOfCountry(context) }),
    structured: 'breadcrumb',
    ids: ({ cities }) => [...new Set(cities.map(({ country }) => country.code))],
  },
  missing: {
    path: '/404/',
    file: 'pages/missing/MissingPage',
    namespaces: ['app'],
    queries: () => [],
    title: named('app.missing.title'),
    description: described('app.missing.text'),
    isHidden: true,
  },
} as const satisfies Readonly<Record<string, PageEntry>>;

function nameOfCountry({ i18n, id, atlas }: TitleContext): string {
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

/** The catalogues that a page speaks from. The data have the English names of cities; other languages have their own. */
export function namespacesFor(language: Language, page: Page): readonly Namespace[] {
  const own: readonly Namespace[] = [
    ...(page === 'embed' ? [] : (['site'] as const)),
    ...pages[page].namespaces,
  ];
  return language === 'en' || !own.includes('words') ? own : [...own, 'places'];
}

/** The title of a page as the browser shows it. */
export function titleOf(
  { page, id }: Pick<Route, 'page' | 'id'>,
  i18n: Translator,
  atlas: Atlas | undefined,
) {
  const title = entryOf(page).title({ i18n, id: id ?? '', atlas });
  return page === 'home' ? title : i18n.t('app.title.page', { page: title });
}
