import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../../i18n/languages';
import type { Size } from '../projection';
import type { Theme } from '../useTheme';
import { cityLayers, citySource, type cityCollection } from './layers';
import { mapStyle, palettes } from './temporary';

/** What the engine's look depends on. */
export interface Looks {
  theme: Theme;
  language: Language;
  size: Size;
  /** The reader prefers no motion. */
  still: boolean;
}

/** The basemap's style with the cities on top. */
export function styleOf(
  { theme, size }: Looks,
  cities: ReturnType<typeof cityCollection>,
): StyleSpecification {
  const base = mapStyle(theme);
  return {
    ...base,
    sources: { ...base.sources, [citySource]: { type: 'geojson', data: cities, promoteId: 'id' } },
    layers: [
      ...base.layers,
      ...cityLayers({ theme, size, palette: palettes[theme], font: ['sans-serif'] }),
    ],
  };
}
