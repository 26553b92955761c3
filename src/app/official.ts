import { languages, type Language } from '../i18n/languages';
import { isWhole } from '../i18n/names';

/**
 * The official languages of each country of the atlas, of the state or of a part of it with cities:
 * in these its cities' pages are written, where the atlas speaks them. After CLDR's territory data
 * (supplemental/territoryInfo, `_officialStatus` official, de_facto_official and official_regional
 * in the country's own regions); `test/unit/pages/written.test.ts` asks for every country of the table.
 */
export const officialLanguages: Readonly<Record<string, string>> = {
  AD: 'ca',
  AL: 'sq',
  AM: 'hy',
  AT: 'de',
  BA: 'bs hr sr',
  BE: 'nl fr de',
  BG: 'bg',
  CH: 'de fr it rm',
  CY: 'el tr',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  EE: 'et',
  ES: 'es ca eu gl',
  FI: 'fi sv',
  FR: 'fr',
  GB: 'en cy gd',
  GE: 'ka',
  GR: 'el',
  HR: 'hr',
  HU: 'hu',
  IE: 'en ga',
  IS: 'is',
  IT: 'it de',
  LT: 'lt',
  LU: 'lb fr de',
  LV: 'lv',
  MD: 'ro',
  ME: 'sr',
  MK: 'mk sq',
  NL: 'nl',
  NO: 'nb nn',
  PL: 'pl',
  PT: 'pt',
  RO: 'ro',
  RS: 'sr',
  SE: 'sv',
  SI: 'sl',
  SK: 'sk',
  TR: 'tr',
  UA: 'uk',
  XK: 'sq sr',
};

/**
 * The languages in which the page of a city is written, and of what is no city's every one.
 * @param country its code
 */
export function spokenIn(country: string | null): readonly Language[] {
  if (country === null) return languages;
  const local = officialLanguages[country]?.split(' ') ?? [];
  return languages.filter((language) => isWhole(language) || local.includes(language));
}
