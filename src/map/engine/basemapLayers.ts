import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../palette';

export const tileSource = 'europe';
/** The first layer of names: what should lie under all names goes before it. */
export const firstNames = 'country-names';

/** A width or size that grows with the zoom: pairs of zoom and px. */
function byZoom(
  ...stops: readonly (readonly [zoom: number, px: number])[]
): ExpressionSpecification {
  const [first = [0, 0], ...rest] = stops;
  return ['interpolate', ['linear'], ['zoom'], ...first, ...rest.flat()];
}

/** A feature of the tiles shows from the zoom it names. */
const isDue: ExpressionSpecification = ['>=', ['zoom'], ['get', 'minzoom']];

const from = (layer: string) => ({ source: tileSource, 'source-layer': layer }) as const;

/** Land and water, in the order they are painted. Widths at the opening zoom are those of SvgMap.module.css. */
function ground({ water, river, town, shelf, land }: Palette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': water } },
    {
      id: 'shelf',
      type: 'line',
      ...from('land'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': shelf, 'line-width': byZoom([3, 7], [8, 10]) },
    },
    { id: 'land', type: 'fill', ...from('land'), paint: { 'fill-color': land } },
    {
      id: 'towns',
      type: 'circle',
      ...from('towns'),
      minzoom: 5,
      paint: {
        'circle-color': town,
        'circle-blur': 0.5,
        'circle-opacity': byZoom([4.75, 0], [5.25, 1], [8, 1], [9.5, 0]),
        // The tiles say it for zoom 7; a town grows as its land does.
        'circle-radius': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          5,
          ['/', ['get', 'r'], 4],
          11,
          ['*', ['get', 'r'], 16],
        ],
      },
    },
    {
      id: 'rivers',
      type: 'line',
      ...from('rivers'),
      minzoom: 4,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': river,
        'line-width': byZoom([4, 0.6], [7, 1.8], [11, 4]),
        'line-opacity': byZoom([4, 0], [4.75, 1]),
      },
    },
    { id: 'lakes', type: 'fill', ...from('lakes'), paint: { 'fill-color': water } },
    {
      id: 'lake-edge',
      type: 'line',
      ...from('lakes'),
      paint: { 'line-color': shelf, 'line-width': byZoom([3, 0.75], [8, 2]) },
    },
  ];
}

function borders({ border, landEdge }: Palette): LayerSpecification[] {
  const width = byZoom([3, 0.75], [7, 1.25], [11, 1.75]);
  return [
    {
      id: 'quiet-borders',
      type: 'line',
      ...from('borders'),
      minzoom: 4,
      filter: ['==', ['get', 'kind'], 'quiet'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': landEdge, 'line-width': width, 'line-opacity': 0.6 },
    },
    {
      id: 'borders',
      type: 'line',
      ...from('borders'),
      filter: ['==', ['get', 'kind'], 'country'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': border, 'line-width': width },
    },
    {
      id: 'disputed',
      type: 'line',
      ...from('borders'),
      filter: ['==', ['get', 'kind'], 'disputed'],
      paint: { 'line-color': border, 'line-width': width, 'line-dasharray': [4, 2.7] },
    },
  ];
}

function names(
  { label, halo }: Palette,
  countryName: ExpressionSpecification,
  font: string,
): LayerSpecification[] {
  const paint = { 'text-color': label, 'text-halo-color': halo, 'text-halo-width': 1.25 } as const;
  return [
    // Names of countries and seas are drawn over the map (map/ground): this keeps their room.
    {
      id: firstNames,
      type: 'symbol',
      ...from('countries'),
      maxzoom: 8,
      filter: isDue,
      layout: {
        'text-field': countryName,
        'text-font': [font],
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'text-size': byZoom([4, 10], [7, 13]),
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-opacity': 0 },
    },
    {
      id: 'place-names',
      type: 'symbol',
      ...from('places'),
      filter: isDue,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [font],
        'text-max-width': 8,
        'text-size': byZoom([4, 12], [8, 12.5], [11, 13.5]),
        'text-padding': 6,
        'symbol-sort-key': ['-', ['get', 'population']],
      },
      paint,
    },
  ];
}

/** All layers of the basemap, from the ground up. */
export function baseLayers(
  palette: Palette,
  countryName: ExpressionSpecification,
  font: string,
): LayerSpecification[] {
  return [...ground(palette), ...borders(palette), ...names(palette, countryName, font)];
}
