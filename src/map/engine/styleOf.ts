import { ownPath } from '../../atlas/fetch';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../../i18n/languages';
import { palettes } from '../palette';
import type { Size } from '../projection';
import { fontNames, mapStyle } from '../style';
import type { Theme } from '../useTheme';
import { cityLayers, citySource, type cityCollection } from './layers';

/** What the engine's look depends on. */
export interface Looks {
  theme: Theme;
  language: Language;
  size: Size;
}

/** The basemap's style with the cities on top. */
export function styleOf(
  { theme, language, size }: Looks,
  cities: ReturnType<typeof cityCollection>,
  named: readonly string[] | null,
): StyleSpecification {
  const base = mapStyle(theme, { origin: location.origin + ownPath(''), language });
  return {
    ...base,
    sources: { ...base.sources, [citySource]: { type: 'geojson', data: cities, promoteId: 'id' } },
    layers: [
      ...base.layers,
      ...cityLayers({ theme, size, palette: palettes[theme], font: [fontNames.regular], named }),
    ],
  };
}
