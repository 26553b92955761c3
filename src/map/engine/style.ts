import type {
  ExpressionSpecification,
  FontFacesSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { ownPath } from '../../atlas/fetch';
import { localeOf, type Language } from '../../i18n/languages';
import { fontPath, fontRanges, fontScripts, type FontWeight } from '../fontFiles';
import { palettes } from '../palette';
import { baseLayers, tileSource } from './basemapLayers';
import type { Scene } from '../renderer';
import type { Theme } from '../useTheme';
import { cityCollection, cityLayers, citySource } from './cityLayers';

/** The names by which layers ask for our typeface (`text-font`). */
export const fontNames = { regular: 'Noto Sans Regular', semibold: 'Noto Sans SemiBold' } as const;

interface StyleOptions {
  /** The origin that serves `/map/` and `/fonts/`: `https://example.org`. */
  origin: string;
  /** For the countries' names. */
  language: Language;
}

function fontFaces(origin: string): FontFacesSpecification {
  const files = (weight: FontWeight) =>
    fontScripts.map((script) => ({
      url: origin + fontPath(script, weight),
      'unicode-range': [...fontRanges[script]],
    }));
  return { [fontNames.regular]: files('regular'), [fontNames.semibold]: files('semibold') };
}

/** The countries that the tiles name. A test compares them with the tiles. */
export const namedCountries =
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK DZ EE ES FI FR GB GE GR HR HU IE IL IQ IR IS IT JO KZ LB LI LT LU LV LY MA MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM SY TM TN TR UA UZ XK'.split(
    ' ',
  );

/** Countries' names are the browser's own, current and in the reader's language; the tiles hold codes. */
function countryName(language: Language): ExpressionSpecification {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  const pairs = namedCountries.flatMap((code) => [code, names.of(code) ?? '']);
  const [code = '', name = '', ...rest] = pairs;
  return ['match', ['get', 'code'], code, name, ...rest, ''];
}

const archivePath = '/map/europe.pmtiles';

/** The whole address of the archive of tiles. */
export const archiveAddress = (): string => location.origin + ownPath(archivePath);

/**
 * The basemap as a MapLibre style: land, water, borders, and quiet names. The
 * atlas's own layers come after the last of these, so that their names have
 * the right of way.
 */
export function mapStyle(theme: Theme, { origin, language }: StyleOptions): StyleSpecification {
  return {
    version: 8,
    sources: {
      [tileSource]: {
        type: 'vector',
        url: `pmtiles://${origin}${archivePath}`,
      },
    },
    'font-faces': fontFaces(origin),
    layers: baseLayers(palettes[theme], countryName(language), fontNames.regular),
  };
}

/**
 * The basemap's style with the room of the cities kept on top.
 * @param named ids of the cities of the result; null for all
 */
export function styleOf(
  { theme, language, cities }: Scene,
  named: readonly string[] | null,
): StyleSpecification {
  const base = mapStyle(theme, { origin: location.origin + ownPath(''), language });
  const data = cityCollection(cities);
  return {
    ...base,
    sources: { ...base.sources, [citySource]: { type: 'geojson', data } },
    layers: [...base.layers, ...cityLayers([fontNames.regular], named)],
  };
}
