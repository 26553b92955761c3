import type { CityDetails, Source } from '../atlas/details';

/** The sources of a city's records and recognitions by their ids. */
export function sourcesOf({ sources }: CityDetails): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.id, source]));
}
