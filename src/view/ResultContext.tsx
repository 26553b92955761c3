import { createContext, use, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { byName } from '../atlas/byName';
import { indexOf, type FilterResult } from '../atlas/facets';
import { asksYears } from '../atlas/filter';
import type { Finder } from '../atlas/finder';
import { useI18n } from '../i18n/I18n';
import { useFilter, useView } from './store';
import { queryOptions, useQuery } from '@tanstack/react-query';

const ResultContext = createContext<FilterResult | null>(null);
/** Apart: what draws the result is not to be drawn anew because another is on its way. */
const StaleContext = createContext(false);

/** What searches, and finds years: it comes with the first such question. */
export const findingQuery = queryOptions({
  queryKey: ['finding'],
  queryFn: () => import('./Finding'),
  staleTime: Infinity,
  retry: 1,
});

/** What lays cities in the order of their likeness to one: it comes where a view asks for it. */
const nearingQuery = queryOptions({
  queryKey: ['nearing'],
  queryFn: () => import('../atlas/similarity/near'),
  staleTime: Infinity,
  retry: 1,
});

/** The order of the view's `near`; null without one, and until its code is here. */
function useNearOrder() {
  const atlas = useAtlas();
  const near = useView((view) => view.near);
  const weigh = useView((view) => view.weigh);
  const { data: nearing } = useQuery({ ...nearingQuery, enabled: near !== null });
  return useMemo(() => {
    const to = atlas.cityById.get(near ?? '');
    return (to && nearing?.nearnessTo(atlas, to, weigh).order) ?? null;
  }, [atlas, near, weigh, nearing]);
}

/**
 * Finds what the view's filters and search leave, once for all that shows it: cities in
 * reading order, by name, in a search the better found first, near a city those like it. Deferred, so that typing stays smooth.
 */
export function ResultProvider({ children }: { children: ReactNode }) {
  const { compare } = useI18n();
  const atlas = useAtlas();
  const asked = useFilter();
  const now = useDeferredValue(asked);
  const seeks = now.q !== '' || asksYears(now);
  const { data: finding } = useQuery({ ...findingQuery, enabled: seeks });
  const [finder, setFinder] = useState<Finder | null>(null);
  const waiting = seeks && finder?.atlas !== atlas;
  const found = useMemo(
    () => (seeks && !waiting ? (finder?.find(now) ?? null) : null),
    [seeks, waiting, finder, now],
  );
  // What cannot be looked for yet is not claimed to be answered.
  const filter = useMemo(
    () => (waiting ? { ...now, q: '', from: null, to: null } : now),
    [waiting, now],
  );
  const near = useNearOrder();
  const result = useMemo(() => {
    const matching = indexOf(atlas).run(filter, found);
    const cities = byName(atlas.cities, compare).filter(({ id }) => matching.shown.has(id));
    const rank = ({ index }: { index: number }) => found?.cities[index] ?? 0;
    if (found) cities.sort((a, b) => rank(b) - rank(a));
    return { ...matching, cities: near ? near(cities) : cities };
  }, [atlas, compare, filter, found, near]);
  return (
    <ResultContext value={result}>
      <StaleContext value={filter !== asked}>
        {seeks && finding && <finding.Finding q={now.q} onFinder={setFinder} />}
        {children}
      </StaleContext>
    </ResultContext>
  );
}

/** The cities and records that match, and the question they answer. @throws Error outside a `ResultProvider` */
export function useResult(): FilterResult {
  const result = use(ResultContext);
  if (!result) throw new Error('useResult needs a ResultProvider above it');
  return result;
}

/** True while the result answers the question before: in typing, the view may be a letter ahead. */
export function useIsStale(): boolean {
  return use(StaleContext);
}
