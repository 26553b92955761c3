import { useQuery } from '@tanstack/react-query';
import { allDetailsQuery, cityQuery } from '../atlas/queries';
import type { CityDetails } from '../atlas/schema';
import type { ShareTarget } from './shareTarget';

/** The texts and sources of what is shared; undefined until they are here. */
export function useDetails({ kind, cities }: ShareTarget): readonly CityDetails[] | undefined {
  const many = kind === 'view';
  const all = useQuery({ ...allDetailsQuery, enabled: many });
  const one = useQuery({ ...cityQuery(cities[0]?.id ?? ''), enabled: !many });
  return many ? all.data?.cities : one.data && [one.data];
}
