import type { FilterResult } from '../../atlas/facets';
import type { Atlas } from '../../atlas/model';
import { cameraOf, clampCamera } from '../../map/camera';
import { initialCamera, type Size, type Viewport } from '../../map/projection';
import type { View } from '../../view/view';

/** How near a city in focus is shown where the view says nothing else: with its neighbours. */
const cityZoom = 4.9;
/** Room around the outermost cities, in px on screen. */
const padding = 28;

/**
 * Where a picture of this size (px on screen) looks: as the view does, else at
 * the city in focus, else at the countries chosen, else at the whole atlas.
 */
export function fitViewport(view: View, atlas: Atlas, result: FilterResult, size: Size): Viewport {
  const city = view.city === null ? undefined : atlas.cityById.get(view.city);
  if (view.camera) return { ...size, camera: clampCamera(view.camera, size) };
  if (city) return { ...size, camera: clampCamera({ ...city, zoom: cityZoom }, size) };
  const isPlace = view.country.length > 0 || view.region.length > 0;
  const places = isPlace && result.cities.length > 0 ? result.cities : atlas.cities;
  const camera = cameraOf(places, size, padding) ?? initialCamera(size);
  return { ...size, camera: { ...camera, zoom: Math.min(camera.zoom, 6) } };
}
