import type { Room } from '../i18n/catalogue';
import { splitPath, type Language } from '../i18n/languages';

/** Which page a path shows. */
export type Page = 'home' | 'city' | 'cases' | 'event' | 'data' | 'about' | 'missing';

export interface Route {
  language: Language;
  page: Page;
  /** The city of a city page. */
  city: string | null;
}

const fixed: Readonly<Record<string, Page>> = {
  '/': 'home',
  '/case-studies/': 'cases',
  '/event/': 'event',
  '/data/': 'data',
  '/about/': 'about',
};

export function parsePath(path: string): Route {
  const { language, rest } = splitPath(path);
  const city = /^\/city\/([a-z0-9-]+)\/$/.exec(rest)?.[1];
  if (city !== undefined) return { language, page: 'city', city };
  const page = Object.hasOwn(fixed, rest) ? fixed[rest] : undefined;
  return { language, page: page ?? 'missing', city: null };
}

/** The catalogues that a page speaks from. */
export const roomsOf: Readonly<Record<Page, readonly Room[]>> = {
  home: ['app', 'words', 'explore', 'map', 'city'],
  city: ['app', 'words', 'city', 'map'],
  cases: ['app', 'words', 'explore', 'cases'],
  event: ['app', 'event'],
  data: ['app', 'data'],
  about: ['app', 'words', 'about', 'data'],
  missing: ['app'],
};
