import type { Atlas, City } from '../../atlas/model';
import type { Camera, View } from '../../view/view';
import { cameraOf } from '../camera';
import type { Place, Size } from '../projection';
import { cornersOf, type Land } from './land';

/** Room around the outermost cities of an area, in px on screen: names stand there. */
const padding = 56;
/** Room around a country's land. */
const edge = 18;
/** In a small map it takes no more than this share of a side. */
const mostRoom = 0.16;

/** The code of the country that an area is; null for any other. */
export function countryIn({ area }: Pick<View, 'area'>): string | null {
  return area === 'europe' || area === 'result' ? null : area;
}

/**
 * The cities that a view's area is fitted to: those found, or all of a country's, so
 * that one country has one map, whatever is asked for in it. Null for all of Europe.
 */
export function citiesOfArea(
  view: Pick<View, 'area'>,
  atlas: Pick<Atlas, 'cities'>,
  found: readonly City[],
): readonly City[] | null {
  if (view.area === 'result') return found;
  const code = countryIn(view);
  return code === null ? null : atlas.cities.filter(({ country }) => country.code === code);
}

/**
 * What a map of an area shows; nothing for all of Europe, or an area without a city.
 * @param land of the country, where it is known: then all of it is shown, not its cities alone
 */
export function placesOfArea(
  view: Pick<View, 'area'>,
  atlas: Pick<Atlas, 'cities'>,
  found: readonly City[],
  land?: Land,
): readonly Place[] {
  const cities = citiesOfArea(view, atlas, found) ?? [];
  return land === undefined || cities.length === 0
    ? cities
    : [...cities, ...cornersOf(land, cities)];
}

/** Where a map of this size (px on screen) looks for an area; null where there is nothing to show of it. */
export function areaCamera(
  view: Pick<View, 'area'>,
  atlas: Pick<Atlas, 'cities'>,
  found: readonly City[],
  size: Size,
  land?: Land,
): Camera | null {
  const side = Math.min(size.width, size.height);
  const room = Math.min(land === undefined ? padding : edge, mostRoom * side);
  return cameraOf(placesOfArea(view, atlas, found, land), size, room);
}
