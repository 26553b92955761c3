import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Found } from '../atlas/facets';
import type { Atlas } from '../atlas/model';
import { searchQuery } from '../atlas/queries';
import { createSearch } from '../atlas/search';
import { searchTexts } from '../atlas/searchTexts';
import { useI18n } from '../i18n/I18n';

/**
 * What a search text finds; null without one. Names of records are fetched
 * with the first search and join when they arrive.
 */
export function useFound(atlas: Atlas, q: string): Found | null {
  const i18n = useI18n();
  const asked = q !== '';
  const { data } = useQuery({ ...searchQuery, enabled: asked });
  const search = useMemo(
    () => (asked ? createSearch(atlas, searchTexts(i18n, data?.recordNames ?? [])) : null),
    [asked, atlas, data, i18n],
  );
  return useMemo(() => search?.(q) ?? null, [search, q]);
}
