import { ownPath } from '../../atlas/fetch';
import type { City } from '../../atlas/model';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../../i18n/languages';
import { palettes } from '../palette';
import type { Size } from '../projection';
import { fontNames, mapStyle } from '../style';
import type { Tones } from '../tones/useTones';
import type { Theme } from '../useTheme';
import { cityCollection, cityLayers, citySource } from './layers';

/** What the engine's look depends on. */
export interface Looks {
  theme: Theme;
  language: Language;
  size: Size;
  /** What colours the marks; null for their capabilities. */
  tones: Tones | null;
}

/** The basemap's style with the cities on top. */
export function styleOf(
  { theme, language, size, tones }: Looks,
  cities: readonly City[],
  named: readonly string[] | null,
): StyleSpecification {
  const base = mapStyle(theme, { origin: location.origin + ownPath(''), language });
  const data = cityCollection(cities, tones);
  return {
    ...base,
    sources: { ...base.sources, [citySource]: { type: 'geojson', data, promoteId: 'id' } },
    layers: [
      ...base.layers,
      ...cityLayers({ theme, size, palette: palettes[theme], font: [fontNames.regular], named }),
    ],
  };
}
