import { queryOptions } from '@tanstack/react-query';
import { allDetailsQuery, cityQuery } from '../../atlas/queries';
import type { CityDetails } from '../../atlas/schema';
import type { Subject } from './subject';

function citiesOf(subject: Subject): readonly string[] {
  if (subject.kind === 'city') return [subject.city.id];
  return subject.kind === 'comparison' ? subject.cities.map(({ id }) => id) : [];
}

/** The texts and sources that a brief quotes, as one query: of its cities, of every city for a result, none for the whole atlas. */
export function detailsQuery(subject: Subject) {
  const { kind } = subject;
  const ids = citiesOf(subject);
  return queryOptions({
    queryKey: ['brief', ids.length > 0 ? ids.join() : kind === 'atlas' ? '' : 'all'],
    queryFn: async ({ client }): Promise<readonly CityDetails[]> => {
      if (kind === 'atlas') return [];
      if (ids.length > 0) {
        return Promise.all(ids.map((id) => client.fetchQuery(cityQuery(id))));
      }
      return (await client.fetchQuery(allDetailsQuery)).cities;
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false, // the documents themselves are tried again
    structuralSharing: false,
  });
}
