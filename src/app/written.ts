import type { Atlas } from '../atlas/model';
import { languages, type Language } from '../i18n/languages';
import { wholeLanguages } from '../i18n/names';
import { heads, type PageHead } from './heads';
import { spokenIn } from './official';
import { pageNames, pathOf, type Page, type Route } from './routes';

/*
 * What is built in which language. Were every page written in every language, what is built would
 * grow with each: a page that few will read in a language is a shell at its own address there,
 * which its scripts fill.
 */

/** The languages that a page is written in; in the others it is a shell. @param id the city that it is about */
export function writtenIn(page: Page, id: string | null, atlas: Atlas): readonly Language[] {
  if (heads[page].isEverywhere) return languages;
  const country = page === 'city' ? atlas.cityById.get(id ?? '')?.country.code : undefined;
  return country === undefined ? wholeLanguages : spokenIn(country);
}

/** A page at all its addresses. */
export interface Addressed {
  rest: string;
  /** The languages that it is written in. */
  written: readonly Language[];
  /** The languages in which there is a shell at its address. */
  shells: readonly Language[];
}

/**
 * Every page of the site but the missing one, without language.
 * @param has says whether a document was compiled
 */
export function addressedPages(atlas: Atlas, has: (file: string) => boolean): Addressed[] {
  const isThere = ({ requires }: PageHead) => requires === undefined || has(requires);
  return pageNames
    .filter((page) => page !== 'missing' && isThere(heads[page]))
    .flatMap((page) =>
      (heads[page].ids?.(atlas) ?? ['']).map((id) => {
        const written = writtenIn(page, id, atlas);
        const shells = languages.filter((language) => !written.includes(language));
        return { rest: pathOf(page, id), written, shells };
      }),
    );
}

/** The languages that a route is written in. */
export const writtenFor = ({ page, id }: Route, atlas: Atlas): readonly Language[] =>
  // What stands in the place of a page is in each; it has no address.
  page === 'missing' ? wholeLanguages : writtenIn(page, id, atlas);
