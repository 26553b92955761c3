import { ownPath } from '../../atlas/fetch';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { palettes } from '../palette';
import type { Scene } from '../renderer';
import { fontNames, mapStyle } from './basemapStyle';
import { cityCollection, cityLayers, citySource } from './cityLayers';

/**
 * The basemap's style with the cities on top.
 * @param named ids of the cities whose names come first; null for all
 */
export function styleOf(
  { theme, language, width, height, pixelRatio, coloring, cities }: Scene,
  named: readonly string[] | null,
): StyleSpecification {
  const base = mapStyle(theme, { origin: location.origin + ownPath(''), language });
  const data = cityCollection(cities, coloring);
  return {
    ...base,
    sources: { ...base.sources, [citySource]: { type: 'geojson', data, promoteId: 'id' } },
    layers: [
      ...base.layers,
      ...cityLayers({
        theme,
        pixelRatio,
        size: { width, height },
        palette: palettes[theme],
        font: [fontNames.regular],
        named,
      }),
    ],
  };
}
