import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Atlas } from '../atlas/model';
import { searchingQuery, searchQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';

/** What a search text finds; null without one, `'waiting'` until it can be looked for. */
export type Finding = Found | null | 'waiting';

const none: readonly string[] = [];

/** Looks for a text. Code and names of records are fetched with the first search; the names join when they arrive. */
export function useFound(atlas: Atlas, q: string): Finding {
  const i18n = useI18n();
  const asked = q !== '';
  const { data } = useQuery({ ...searchQuery, enabled: asked });
  const { data: code } = useQuery({ ...searchingQuery, enabled: asked });
  // Names are told apart by their place in the data: those of another version would be others' names.
  const names = data?.version === atlas.version ? data.recordNames : none;
  const search = useMemo(
    () =>
      asked && code ? code.createSearch(atlas, code.searchTexts(i18n, names, code.tongues)) : null,
    [asked, atlas, code, names, i18n],
  );
  return useMemo(() => (asked ? (search?.(q) ?? 'waiting') : null), [asked, search, q]);
}
