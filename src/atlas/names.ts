import type { Translator } from '../i18n/translator';
import type { NameOf } from './model';

/** What cities are called in a translator's language, where it has the catalogue `places`. */
export function namesIn(i18n: Translator): NameOf {
  return (id, english) => i18n.word(`place.${id}`, english);
}

/**
 * What cities are called in the language of a page that was published with a list of all of them: the names are
 * there already, so no catalogue is fetched for them. Null for any other page.
 */
export function readNames(page: Document): NameOf | null {
  const links = page.querySelectorAll<HTMLAnchorElement>('[data-whole] a');
  if (links.length === 0) return null;
  const names = new Map(
    Array.from(links, (link) => [
      link.pathname.split('/').at(-2),
      link.querySelector('b')?.textContent,
    ]),
  );
  return (id, english) => names.get(id) ?? english;
}
