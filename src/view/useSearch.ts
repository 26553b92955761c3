import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { SearchHits } from '../atlas/facets';
import { searchingQuery, searchQuery } from '../atlas/queries';
import { useI18n } from '../i18n/I18n';

const none: readonly string[] = [];

/**
 * What a search text finds; null without one, `'waiting'` until it can be looked for. Code and
 * names of records are fetched with the first search; the names join when they arrive.
 */
export function useSearch(q: string): SearchHits | null | 'waiting' {
  const i18n = useI18n();
  const atlas = useAtlas();
  const asked = q !== '';
  const { data } = useQuery({ ...searchQuery, enabled: asked });
  const { data: code } = useQuery({ ...searchingQuery, enabled: asked });
  // Names are told apart by their place in the data: those of another version would be others' names.
  const names = data?.version === atlas.version ? data.recordNames : none;
  const search = useMemo(
    () =>
      asked && code
        ? code.createSearch(atlas, code.searchTexts(i18n, names, code.alternateNames))
        : null,
    [asked, atlas, code, names, i18n],
  );
  return useMemo(() => (asked ? (search?.(q) ?? 'waiting') : null), [asked, search, q]);
}
