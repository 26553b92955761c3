import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Atlas } from '../atlas/model';
import { searchQuery } from '../atlas/queries';
import { createSearch, type SearchTexts } from '../atlas/search';
import { useI18n } from '../i18n/I18n';
import { languages } from '../i18n/languages';
import type { Translator } from '../i18n/translator';

function textsOf(i18n: Translator, recordNames: readonly string[]): SearchTexts {
  // Readers type a country in their own language, whatever the page speaks.
  const countryNames = languages.map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  return {
    countryNames: ({ code, name }) => [name, ...countryNames.map((names) => names.of(code) ?? '')],
    practiceNames: ({ id, label }) => [label, i18n.word(`practice.${id}`, label)],
    recordNames,
  };
}

/**
 * What a search text finds; null without one. Names of records are fetched
 * with the first search and join when they arrive.
 */
export function useFound(atlas: Atlas, q: string): Found | null {
  const i18n = useI18n();
  const asked = q !== '';
  const { data } = useQuery({ ...searchQuery, enabled: asked });
  const search = useMemo(
    () => (asked ? createSearch(atlas, textsOf(i18n, data?.recordNames ?? [])) : null),
    [asked, atlas, data, i18n],
  );
  return useMemo(() => search?.(q) ?? null, [search, q]);
}
