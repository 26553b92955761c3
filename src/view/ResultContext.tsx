import { createContext, use, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { byName } from '../atlas/byName';
import { indexOf, type FilterResult, type SearchHits } from '../atlas/facets';
import { useI18n } from '../i18n/I18n';
import { useFilter } from './store';
import { useQuery } from '@tanstack/react-query';
import { searchingQuery, searchQuery } from '../atlas/queries';

interface Current {
  result: FilterResult;
  isStale: boolean;
}

const ResultContext = createContext<Current | null>(null);

/**
 * Finds what the view's filters and search leave, once for all that shows it: cities in
 * reading order, by name, in a search the better found first. Deferred, so that typing stays smooth.
 */
export function ResultProvider({ children }: { children: ReactNode }) {
  const { compare } = useI18n();
  const atlas = useAtlas();
  const asked = useFilter();
  const now = useDeferredValue(asked);
  const search = useSearch(now.q);
  const waiting = search === 'waiting';
  const found = waiting ? null : search;
  // What cannot be looked for yet is not claimed to be answered.
  const filter = useMemo(() => (waiting ? { ...now, q: '' } : now), [waiting, now]);
  const result = useMemo(() => {
    const matching = indexOf(atlas).run(filter, found);
    const cities = byName(atlas.cities, compare).filter(({ id }) => matching.shown.has(id));
    const rank = ({ index }: { index: number }) => found?.cities[index] ?? 0;
    if (found) cities.sort((a, b) => rank(b) - rank(a));
    return { ...matching, cities };
  }, [atlas, compare, filter, found]);
  const isStale = filter !== asked;
  const current = useMemo(() => ({ result, isStale }), [result, isStale]);
  return <ResultContext value={current}>{children}</ResultContext>;
}

function useCurrent(): Current {
  const current = use(ResultContext);
  if (!current) throw new Error('useResult needs a ResultProvider above it');
  return current;
}

/** The cities and records that match, and the question they answer. @throws Error outside a `ResultProvider` */
export function useResult(): FilterResult {
  return useCurrent().result;
}

/** True while the result answers the question before: in typing, the view may be a letter ahead. */
export function useIsStale(): boolean {
  return useCurrent().isStale;
}

const none: readonly string[] = [];

/**
 * What a search text finds; null without one, `'waiting'` until it can be looked for. Code and
 * names of records are fetched with the first search; the names join when they arrive.
 */
function useSearch(q: string): SearchHits | null | 'waiting' {
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
