import type { Room } from '../i18n/catalogue';
import { splitPath, type Language } from '../i18n/languages';

/** Which page a path shows. */
export type Page =
  | 'home'
  | 'city'
  | 'compare'
  | 'practice'
  | 'country'
  | 'cases'
  | 'reading'
  | 'brief'
  | 'findings'
  | 'survey'
  | 'event'
  | 'tour'
  | 'cues'
  | 'follow'
  | 'speak'
  | 'stage'
  | 'data'
  | 'about'
  | 'embed'
  | 'examples'
  | 'missing';

export interface Route {
  language: Language;
  page: Page;
  /** The city, practice or country (code in capitals) that the page is about. */
  id: string | null;
}

const fixed: Readonly<Record<string, Page>> = {
  '/': 'home',
  '/compare/': 'compare',
  '/case-studies/': 'cases',
  '/reading-list/': 'reading',
  '/brief/': 'brief',
  '/findings/': 'findings',
  '/event/': 'event',
  '/event/tour/': 'tour',
  '/event/cues/': 'cues',
  '/event/follow/': 'follow',
  '/event/speak/': 'speak',
  '/event/stage/': 'stage',
  '/data/': 'data',
  '/data/your-survey/': 'survey',
  '/about/': 'about',
  '/embed/': 'embed',
  '/embed/examples/': 'examples',
};

const about: readonly (readonly [page: Page, pattern: RegExp])[] = [
  ['city', /^\/city\/([a-z0-9-]+)\/$/],
  ['practice', /^\/practice\/([a-z0-9-]+)\/$/],
  ['country', /^\/country\/([a-z]{2})\/$/],
];

export function parsePath(path: string): Route {
  const { language, rest } = splitPath(path);
  for (const [page, pattern] of about) {
    const id = pattern.exec(rest)?.[1];
    if (id !== undefined) return { language, page, id: page === 'country' ? id.toUpperCase() : id };
  }
  const page = Object.hasOwn(fixed, rest) ? fixed[rest] : undefined;
  return { language, page: page ?? 'missing', id: null };
}

/** Pages whose view comes from a tour, a speaker or a file of the reader’s: their address is not a view. */
export const ledPages: ReadonlySet<Page> = new Set<Page>([
  'tour',
  'cues',
  'follow',
  'speak',
  'stage',
  'survey',
]);

/** The catalogues that a page speaks from, in any language. */
const roomsOf: Readonly<Record<Page, readonly Room[]>> = {
  home: ['app', 'words', 'explore', 'map', 'tones', 'city'],
  city: ['app', 'words', 'definitions', 'city', 'answers', 'map', 'similar'],
  compare: ['app', 'words', 'explore', 'city', 'answers', 'map', 'similar', 'compare'],
  practice: ['app', 'words', 'definitions', 'city', 'map', 'charts', 'practice'],
  country: ['app', 'words', 'city', 'map', 'charts', 'practice'],
  cases: ['app', 'words', 'explore', 'cases'],
  reading: ['app', 'words', 'city', 'reading'],
  brief: ['app', 'words', 'definitions', 'explore', 'city', 'map', 'brief'],
  findings: ['app', 'words', 'findings'],
  survey: ['app', 'words', 'explore', 'map', 'tones', 'answers', 'survey'],
  event: ['app', 'event'],
  tour: ['app', 'words', 'explore', 'map', 'tour'],
  cues: ['app', 'words', 'explore', 'map', 'event', 'cues'],
  follow: ['app', 'words', 'explore', 'map', 'tour', 'live'],
  speak: ['app', 'words', 'explore', 'map', 'live'],
  stage: ['app', 'words', 'explore', 'map', 'live'],
  data: ['app', 'data'],
  about: ['app', 'words', 'definitions', 'about', 'data'],
  embed: ['app', 'words', 'map', 'embed'],
  examples: ['app', 'words', 'embed', 'examples'],
  missing: ['app'],
};

/** The catalogues that a page speaks from. The data have the English names of cities; other languages have their own. */
export function roomsIn(language: Language, page: Page): readonly Room[] {
  const rooms = roomsOf[page];
  return language === 'en' || !rooms.includes('words') ? rooms : [...rooms, 'places'];
}
