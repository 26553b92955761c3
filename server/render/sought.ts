import { beforeOr, fold } from '../../src/atlas/fold.ts';
import type { SoughtNames } from '../../src/atlas/sought.ts';
import { languages, localeOf } from '../../src/i18n/languages.ts';
import { isPseudo } from '../../src/i18n/pseudo.ts';
import { readWritten, type Catalogue } from './catalogues.ts';

/** Names in the catalogue of the dataset's words: of what a search or a filter asks for. */
const named = /^(?:practice|challenge|status|size|region|scheme)\.[a-z0-9-]+$/;

/** The names in a message that lists them. */
const listed = (text: string) => text.split(',').map((name) => name.trim());

/** A label without its words of one letter: "i" is "and" in Polish, and half of "i-team". A digit is a number. */
const withoutLetters = (label: string) =>
  label
    .split(/\s+/)
    .filter((word) => word.length > 1 || /\d/.test(word))
    .join(' ');

/**
 * What readers call things, in all languages at once: one file, because they search in their own
 * language whatever the page speaks. Folded, each name once.
 * @param countries codes of the countries that the data have
 */
export async function compileSought(countries: readonly string[]): Promise<SoughtNames> {
  const names = new Map<string, Set<string>>();
  const add = (key: string, called: readonly string[]) => {
    const known = names.get(key) ?? new Set();
    // A comma parts names: one within a name, as in "100,000", may not.
    for (const name of called) if (name !== '') known.add(fold(name).replaceAll(',', ' '));
    if (known.size > 0) names.set(key, known);
  };
  const addAll = (catalogue: Catalogue, keyOf: (id: string) => string | null) => {
    for (const [id, text] of Object.entries(catalogue)) {
      const key = keyOf(id);
      if (key !== null) add(key, listed(text));
    }
  };
  // A pseudo-language is English with marks: nobody searches in it.
  for (const language of languages.filter((code) => !isPseudo(code))) {
    addAll(await readWritten(language, 'places'), (id) => id.replace(/^place/, 'city'));
    const others = await readWritten(language, 'sought');
    addAll(others, (id) => id.replace(/^sought\./, ''));
    const between = new Set(listed(others['sought.says.or'] ?? '').map(fold));
    for (const [id, label] of Object.entries(await readWritten(language, 'words'))) {
      if (named.test(id)) add(id, [beforeOr(label, between), label].map(withoutLetters));
    }
    const country = new Intl.DisplayNames(localeOf(language), { type: 'region' });
    for (const code of countries) add(`country.${code}`, [country.of(code) ?? '']);
  }
  return Object.fromEntries([...names].map(([key, known]) => [key, [...known].join(',')]));
}
