import type { Atlas, City } from '../model';
import type { Weights } from '../traits';
import { createSimilarity } from './measure';
import type { Kinds } from './kinds';

/** So many cities are said to be like one: about a tenth of the atlas. */
export const alikeCount = 20;

/** All cities by their likeness to one. */
export interface Nearness {
  to: City;
  kinds: Kinds;
  /** Those most like it, without itself. */
  alike: ReadonlySet<City>;
  /** Cities in the order of their likeness, the city itself first. */
  order: (cities: readonly City[]) => City[];
}

/** Lays all cities in the order of their likeness to one: the same measure as that of similar cities. */
export function nearnessTo(atlas: Atlas, to: City, weights: Weights): Nearness {
  const { kinds, nearest } = createSimilarity(atlas);
  const others = nearest(to, weights, atlas.cities.length).map(({ city }) => city);
  const places = new Map([to, ...others].map((city, place) => [city, place]));
  const placeOf = (city: City) => places.get(city) ?? others.length + 1;
  return {
    to,
    kinds,
    alike: new Set(others.slice(0, alikeCount)),
    order: (cities) => cities.toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** Things of cities in three parts: the city's own, those of cities like it, and the rest as they came. */
export interface NearParts<T> {
  own: T[];
  /** By likeness; those of one city as they came. */
  alike: T[];
  rest: T[];
}

export function nearParts<T>(
  { to, alike, order }: Nearness,
  things: readonly T[],
  cityOf: (thing: T) => City,
): NearParts<T> {
  const found = order([...new Set(things.map(cityOf))].filter((city) => alike.has(city)));
  return {
    own: things.filter((thing) => cityOf(thing) === to),
    alike: found.flatMap((city) => things.filter((thing) => cityOf(thing) === city)),
    rest: things.filter((thing) => cityOf(thing) !== to && !alike.has(cityOf(thing))),
  };
}
