import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { useResult } from '../../view/ResultContext';
import { useView } from '../../view/store';
import { looksOf, openingLooks, type MarkLooks } from '../looks';
import type { Coloring } from './colors';

/** Fetched only where the view colours marks by something other than capabilities. */
const coloringQuery = queryOptions({
  queryKey: ['tones'],
  staleTime: Infinity,
  retry: 1,
  queryFn: () => import('./coloring'),
});

export const ColoringContext = createContext<Coloring | null>(null);
export const LooksContext = createContext<MarkLooks>(openingLooks);

/** What is inside has its marks drawn as the view asks, and coloured as it says; by what they tell until what draws the rest is here. */
export function ColorByProvider({ children }: { children: ReactNode }) {
  const by = useView(({ color }) => color);
  const { data } = useQuery({ ...coloringQuery, enabled: by !== 'capability' });
  const coloring = useMemo(
    () => (by === 'capability' || !data ? null : data.coloringBy(by)),
    [by, data],
  );
  const [result, atlas] = [useResult(), useAtlas()];
  const looks = useMemo(() => looksOf(result, atlas), [result, atlas]);
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
