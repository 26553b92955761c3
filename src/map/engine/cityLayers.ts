import type { FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../atlas/model';

export const citySource = 'cities';

interface CityProperties {
  id: string;
  name: string;
  population: number;
}

/** The cities as MapLibre reads them. */
export function cityCollection(cities: readonly City[]): FeatureCollection<Point, CityProperties> {
  return {
    type: 'FeatureCollection',
    features: cities.map(({ id, name, population, lng, lat }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { id, name, population },
    })),
  };
}

/** An image that shows nothing and takes the room of a mark. */
export const placeImage = 'place';
/** Its side, in px. */
export const placeSide = 16;

export const cityNames = 'city-names';

/** Which cities keep room for their names: those of the result. @param named their ids; null for all */
export function nameFilter(named: readonly string[] | null): FilterSpecification {
  if (named === null) return true;
  const isNamed: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...named]]];
  return isNamed;
}

/**
 * The room that cities keep, above all other layers. The marks and their names
 * are drawn over the map, where the picture has them (canvas/CanvasMarks);
 * these layers show nothing, and the basemap's names keep off them.
 */
export function cityLayers(
  font: readonly string[],
  named: readonly string[] | null,
): LayerSpecification[] {
  return [
    {
      id: cityNames,
      type: 'symbol',
      source: citySource,
      filter: nameFilter(named),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [...font],
        'text-size': 11.5,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-padding': 2,
        // The larger city's name first.
        'symbol-sort-key': ['-', ['get', 'population']],
      },
      paint: { 'text-opacity': 0 },
    },
    {
      id: 'city-places',
      type: 'symbol',
      source: citySource,
      layout: { 'icon-image': placeImage, 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ];
}
