import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useView } from '../../view/store';
import type { Coloring } from './colors';

/** Fetched only where the view colours marks by something other than capabilities. */
const coloringQuery = queryOptions({
  queryKey: ['tones'],
  staleTime: Infinity,
  retry: 1,
  queryFn: () => import('./coloring'),
});

export const ColoringContext = createContext<Coloring | null>(null);

/** What is inside has its marks coloured as the view says; by their capabilities until what draws the rest is here. */
export function ColorByProvider({ children }: { children: ReactNode }) {
  const by = useView(({ color }) => color);
  const { data } = useQuery({ ...coloringQuery, enabled: by !== 'capability' });
  const coloring = useMemo(
    () => (by === 'capability' || !data ? null : data.coloringBy(by)),
    [by, data],
  );
  return <ColoringContext value={coloring}>{children}</ColoringContext>;
}

/** What the marks around are coloured by; null for their capabilities. */
export function useColoring(): Coloring | null {
  return use(ColoringContext);
}
