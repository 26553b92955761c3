import { queryOptions } from '@tanstack/react-query';
import { ownPath } from '../../atlas/fetch';
import { parseGround } from './ground';

/** Where countries and seas are named. Without it a map has no such names, and nothing else is missing. */
export const groundQuery = queryOptions({
  queryKey: ['ground'],
  staleTime: Infinity,
  retry: 1,
  queryFn: async ({ signal }) => {
    const response = await fetch(ownPath('/map/names.json'), { signal });
    if (!response.ok) throw new Error(`names: ${response.status}`);
    return parseGround(await response.json());
  },
});
