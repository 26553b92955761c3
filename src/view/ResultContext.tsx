import { createContext, use, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { byName } from '../atlas/byName';
import { indexOf, type FilterResult, type SearchHits } from '../atlas/facets';
import { asksYears, type Filter } from '../atlas/filter';
import type { Finder } from '../atlas/finder';
import { useI18n } from '../i18n/I18n';
import { useFilter } from './store';
import { useQuery } from '@tanstack/react-query';
import { searchingQuery, searchQuery, summariesQuery } from '../atlas/queries';

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
  const search = useSearch(now);
  const waiting = search === 'waiting';
  const found = waiting ? null : search;
  // What cannot be looked for yet is not claimed to be answered.
  const filter = useMemo(
    () => (waiting ? { ...now, q: '', from: null, to: null } : now),
    [waiting, now],
  );
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

/**
 * What a filter's text and years find; null where it asks for neither, `'waiting'` until it can be
 * looked for. Code and texts are fetched with the first such question; texts join as they arrive.
 */
function useSearch(filter: Filter): SearchHits | null | 'waiting' {
  const asked = filter.q !== '' || asksYears(filter);
  const finder = useFinder(asked, filter.q !== '');
  return useMemo(
    () => (asked ? (finder ? finder.find(filter) : 'waiting') : null),
    [asked, finder, filter],
  );
}

/** What searches the atlas; null until its code is here. `asked`: fetches it; `inTexts`: and the texts of records. */
export function useFinder(asked: boolean, inTexts: boolean): Finder | null {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { data: index } = useQuery({ ...searchQuery, enabled: inTexts });
  const { data: records } = useQuery({ ...summariesQuery, enabled: inTexts });
  const { data: code } = useQuery({ ...searchingQuery, enabled: asked });
  return useMemo(
    () => (code ? code.createFinder(atlas, i18n, { ...code, index, records }) : null),
    [atlas, code, i18n, index, records],
  );
}
