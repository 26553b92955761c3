import type { FeatureCollection, Point } from 'geojson';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { City } from '../../atlas/model';
import { growth, markBase, markKey, outside } from '../markShapes';
import { initialZoom, type Size } from '../projection';
import type { Palette } from '../palette';
import type { Coloring } from '../colorBy/colors';
import type { Theme } from '../useTheme';
import { markImage, placeImage } from './images';

export const citySource = 'cities';

interface CityProperties {
  id: string;
  name: string;
  mark: string;
  records: number;
  population: number;
}

/** The cities as MapLibre reads them; `id` is what their feature-state goes by. */
export function cityCollection(
  cities: readonly City[],
  coloring: Coloring | null,
): FeatureCollection<Point, CityProperties> {
  return {
    type: 'FeatureCollection',
    features: cities.map((city) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [city.lng, city.lat] },
      properties: {
        id: city.id,
        name: city.name,
        mark: markKey(city.profile, coloring?.of(city)),
        records: city.records.length,
        population: city.population,
      },
    })),
  };
}

/** `markScale` in the style's own words. */
export function markSize(size: Size): ExpressionSpecification {
  const base = markBase(size.width);
  const opening = initialZoom(size);
  const { least, most, perLevel } = growth;
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    opening + (least - 1) / perLevel,
    base * least,
    opening + (most - 1) / perLevel,
    base * most,
  ];
}

/** 1 for cities of the result, `dimmed` for the others. */
function ifShown(shown: number, dimmed: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', 'out'], false], dimmed, shown];
}

interface LayerOptions {
  theme: Theme;
  /** Of the screen: marks are images. */
  pixelRatio: number;
  size: Size;
  palette: Palette;
  font: readonly string[];
  /** Ids of the cities whose names come first; null for all. */
  named: readonly string[] | null;
}

export const foundNames = 'city-names';
export const outNames = 'city-names-out';

/** Which cities the two layers of names show: those of the result, and the others, nearer and quieter. */
export function nameFilters(
  named: readonly string[] | null,
): [found: FilterSpecification, out: FilterSpecification] {
  if (named === null) return [true, false];
  const isNamed: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...named]]];
  return [isNamed, ['!', isNamed]];
}

function names(
  id: string,
  { palette, font }: LayerOptions,
  part: { filter: FilterSpecification; minzoom?: number },
  opacity: number,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: citySource,
    ...part,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [...font],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 12, 8, 15],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      // Clear of its own mark, which grows; names keep off the places of others.
      'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 3, 0.95, 8, 1.3],
      'text-justify': 'auto',
      'text-padding': 2,
      // The larger city's name first.
      'symbol-sort-key': ['-', ['get', 'population']],
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.25,
      'text-opacity': opacity,
    },
  };
}

/** The layers of the cities, above all others: names, dots outside the filter, marks, places. */
export function cityLayers(options: LayerOptions): LayerSpecification[] {
  const { theme, pixelRatio, size, palette, named } = options;
  const [found, out] = nameFilters(named);
  return [
    names(outNames, options, { filter: out, minzoom: 6 }, 0.5),
    names(foundNames, options, { filter: found }, 1),
    {
      id: 'city-dots',
      type: 'circle',
      source: citySource,
      paint: {
        'circle-radius': outside.r,
        'circle-color': palette.lineStrong,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': outside.stroke,
        'circle-opacity': ifShown(0, outside.fillOpacity),
        'circle-stroke-opacity': ifShown(0, 1),
      },
    },
    {
      id: 'city-marks',
      type: 'symbol',
      source: citySource,
      layout: {
        'icon-image': ['concat', markImage(theme, pixelRatio, ''), ['get', 'mark']],
        'icon-size': markSize(size),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        // Small marks over large ones, as in the picture.
        'symbol-sort-key': ['-', ['get', 'records']],
      },
      paint: { 'icon-opacity': ifShown(1, 0) },
    },
    {
      // Unseen: the heart of each mark, which no name may cover. Petals may be, or big cities had no names.
      id: 'city-places',
      type: 'symbol',
      source: citySource,
      layout: { 'icon-image': placeImage, 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ];
}
