import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ComponentType } from 'react';
import type { City } from '../../atlas/model';
import { useView } from '../../view/store';
import type { Tone, ToneBy } from './tones';

/** How marks are coloured by something other than the four capabilities. */
export interface Tones {
  by: ToneBy;
  of(city: City): Tone;
  /** Of an SVG element whose marks have the tone. */
  className(tone: Tone): string | undefined;
  /** The class of what shows petals for their shape alone, in no tone. */
  plain: string | undefined;
  /** The shapes `#h<tone>`, for the definitions of an SVG. */
  Hearts: ComponentType;
}

/** Nobody brings what draws tones who does not see any. */
const tonesQuery = queryOptions({
  queryKey: ['tones'],
  staleTime: Infinity,
  retry: 1,
  queryFn: () => import('./drawn'),
});

/** What the view colours marks by; null for their capabilities, and until what draws the rest is here. */
export function useViewTones(): Tones | null {
  const by = useView(({ color }) => color);
  const { data } = useQuery({ ...tonesQuery, enabled: by !== 'capability' });
  return useMemo(() => (by === 'capability' || !data ? null : data.tonesBy(by)), [by, data]);
}

/** Pages whose marks follow the view's colour say so here. */
export const TonesContext = createContext<Tones | null>(null);

/** What the marks around are coloured by; null for their capabilities. */
export function useTones(): Tones | null {
  return use(TonesContext);
}
