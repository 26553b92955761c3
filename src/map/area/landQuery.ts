import { queryOptions } from '@tanstack/react-query';
import { ownPath } from '../../atlas/fetch';
import { parseLand } from './land';

/** A country's land. Without it nothing around the country is paler, and nothing else is missing. */
export const landQuery = (code: string) =>
  queryOptions({
    queryKey: ['land', code],
    staleTime: Infinity,
    retry: 1,
    queryFn: async ({ signal }) => {
      const response = await fetch(ownPath(`/map/lands/${code}.json`), { signal });
      if (!response.ok) throw new Error(`land: ${response.status}`);
      return parseLand(await response.json());
    },
  });
