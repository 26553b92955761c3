import type { Translator } from '../i18n/translator';
import type { SearchTexts } from './search';
import { soughtAs, type SoughtNames } from './sought';

/** What something is called in the language of the page and, when it is searched for, in any. */
export type NamesOf = (namespace: string, id: string, label: string) => readonly string[];

export function namesIn(i18n: Translator, sought: SoughtNames): NamesOf {
  return (namespace, id, label) => [
    label,
    i18n.word(`${namespace}.${id}`, label),
    i18n.word(`${namespace}.${id}.phrase`, label),
    ...soughtAs(sought, `${namespace}.${id}`),
  ];
}

/**
 * The texts a search looks through besides the core index, in the reader's language.
 * @param sought what readers call things in any language
 * @param more what else is searched; left out, cities and countries by all names, practices by their labels
 */
export function searchTexts(
  i18n: Translator,
  recordNames: readonly string[],
  sought: SoughtNames,
  more?: Pick<SearchTexts, 'recordSummaries' | 'cases'>,
): SearchTexts {
  const names = more && namesIn(i18n, sought);
  return {
    ...more,
    empty: new Set(soughtAs(sought, 'says.nothing')),
    and: new Set(soughtAs(sought, 'says.and')),
    cityNames: ({ id, name, englishName, localName }) => [
      name,
      localName,
      englishName,
      ...soughtAs(sought, `city.${id}`),
    ],
    countryNames: ({ code, name }) => [
      name,
      i18n.country(code, name),
      ...soughtAs(sought, `country.${code}`),
    ],
    practiceNames: ({ id, label }) =>
      names ? names('practice', id, label) : [label, i18n.word(`practice.${id}`, label)],
    ...(names && {
      challengeNames: ({ id, label }) => names('challenge', id, label),
      schemeNames: (scheme) => names('scheme', scheme, ''),
    }),
    recordNames,
  };
}
