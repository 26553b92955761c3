import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { FilterResult } from '../../atlas/facets';
import { useResult } from '../../view/ResultContext';
import { useView } from '../../view/store';
import { openingLooks, type MarkLooks } from '../looks';
import type { Coloring } from './colors';

/** Fetched only where the view colours marks by something other than capabilities. */
const coloringQuery = queryOptions({
  queryKey: ['tones'],
  staleTime: Infinity,
  retry: 1,
  queryFn: () => import('./coloring'),
});

/** Fetched with the first question that is asked of records. */
const askedQuery = queryOptions({
  queryKey: ['asked-looks'],
  staleTime: Infinity,
  retry: 1,
  queryFn: () => import('../askedLooks'),
});

export const ColoringContext = createContext<Coloring | null>(null);
export const LooksContext = createContext<MarkLooks>(openingLooks);

interface ColorByProviderProps {
  /** What the marks answer, where it is not the view's own result. */
  result?: FilterResult;
  children: ReactNode;
}

/** What is inside has its marks drawn as the view asks, and coloured as it says; by what they tell until what draws the rest is here. */
export function ColorByProvider({ result: other, children }: ColorByProviderProps) {
  const by = useView(({ color }) => color);
  const { data } = useQuery({ ...coloringQuery, enabled: by !== 'capability' });
  const coloring = useMemo(
    () => (by === 'capability' || !data ? null : data.coloringBy(by)),
    [by, data],
  );
  const own = useResult();
  const result = other ?? own;
  const atlas = useAtlas();
  const { practice, challenge, status } = result.filter;
  const isAsked = practice.length + challenge.length + status.length > 0;
  const { data: asked } = useQuery({ ...askedQuery, enabled: isAsked });
  const looks = useMemo(
    () => (isAsked && asked ? asked.looksOf(result, atlas) : openingLooks),
    [isAsked, asked, result, atlas],
  );
  return (
    <LooksContext value={looks}>
      <ColoringContext value={coloring}>{children}</ColoringContext>
    </LooksContext>
  );
}

/** What the marks around are coloured by; null for what they tell. */
export function useColoring(): Coloring | null {
  return use(ColoringContext);
}

/** How the marks around look, by what was asked. */
export function useLooks(): MarkLooks {
  return use(LooksContext);
}
