import type { Messages } from '@lingui/core';
import { languages, type Language } from '../i18n/languages';
import { createTranslator, namesOf, type Translator } from '../i18n/translator';
import type { NameOf } from './model';
import type { SearchTexts } from './search';

/** The words of a language for what is said of a search, and for what is sought. */
export type SearchWords = ReadonlyMap<Language, Messages>;

/** The names in a message that lists them. */
export function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What something is called in the language of the page and, when it is searched for, in any. */
export type NamesOf = (namespace: string, id: string, label: string) => readonly string[];

/** @param namespace of the page's own word for it; `sought.<namespace>.<id>` lists the others */
export function namesIn(i18n: Translator, words: SearchWords): NamesOf {
  const speakers = [...words].map(([language, messages]) => createTranslator(language, messages));
  return (namespace, id, label) => [
    label,
    i18n.word(`${namespace}.${id}`, label),
    i18n.word(`${namespace}.${id}.phrase`, label),
    ...speakers.flatMap((speaker) => listed(speaker.word(`sought.${namespace}.${id}`, ''))),
  ];
}

/**
 * The texts a search looks through besides the core index, in the reader's language.
 * @param alternateNames what cities are called in other languages
 * @param more what else is searched; without it cities, countries and practices by their labels
 */
export function searchTexts(
  i18n: Translator,
  recordNames: readonly string[],
  alternateNames: readonly NameOf[],
  more: { words?: SearchWords } & Pick<SearchTexts, 'recordSummaries' | 'cases'> = {},
): SearchTexts {
  // Readers type a country in their own language, whatever the page speaks.
  const countryNames = languages.map((language) => namesOf(language, 'region'));
  const { words, ...texts } = more;
  const names = words && namesIn(i18n, words);
  return {
    ...texts,
    cityNames: ({ id, name, englishName, localName }) => [
      name,
      localName,
      englishName,
      ...alternateNames.map((nameOf) => nameOf(id, englishName)),
    ],
    countryNames: ({ code, name }) => [name, ...countryNames.map((nameOf) => nameOf(code) ?? '')],
    practiceNames: ({ id, label }) =>
      names ? names('practice', id, label) : [label, i18n.word(`practice.${id}`, label)],
    ...(names && {
      challengeNames: ({ id, label }) => names('challenge', id, label),
      schemeNames: (scheme) => names('scheme', scheme, ''),
    }),
    recordNames,
  };
}
