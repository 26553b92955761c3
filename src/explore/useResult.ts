import { useDeferredValue, useMemo } from 'react';
import { byName } from '../atlas/byName';
import { indexOf, type FilterResult } from '../atlas/facets';
import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { useFilter } from './useFilter';
import { useFound } from './useFound';

/** A result with the question it answers: while typing, the view may be a letter ahead. */
export interface Answer extends FilterResult {
  /** False while it still answers the question before. */
  settled: boolean;
}

/**
 * The cities that the view's filters and search leave, in reading order: by
 * name, in a search the better found first. Deferred, so that typing stays smooth.
 */
export function useResult(atlas: Atlas): Answer {
  const { compare } = useI18n();
  const asked = useFilter(atlas);
  const now = useDeferredValue(asked);
  const finding = useFound(atlas, now.q);
  const waiting = finding === 'waiting';
  const found = waiting ? null : finding;
  // What cannot be looked for yet is not claimed to be answered.
  const filter = useMemo(() => (waiting ? { ...now, q: '' } : now), [waiting, now]);
  const answer = useMemo(() => {
    const result = indexOf(atlas).run(filter, found);
    const cities = byName(atlas.cities, compare).filter(({ id }) => result.shown.has(id));
    const rank = ({ index }: { index: number }) => found?.cities[index] ?? 0;
    if (found) cities.sort((a, b) => rank(b) - rank(a));
    return { ...result, cities };
  }, [atlas, compare, filter, found]);
  const settled = filter === asked;
  return useMemo(() => ({ ...answer, settled }), [answer, settled]);
}
