import type { Atlas, City } from '../../atlas/model';
import type { View } from '../../view/view';
import { cameraOf } from '../camera';
import type { Size } from '../projection';
import type { Camera } from '../../view/view';

/** Room around the outermost cities of an area, in px on screen: names stand there. */
const padding = 56;
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

/** Where a map of this size (px on screen) looks for an area's cities; null without any. */
export function areaCamera(cities: readonly City[], size: Size): Camera | null {
  const room = Math.min(padding, mostRoom * Math.min(size.width, size.height));
  return cameraOf(cities, size, room);
}
