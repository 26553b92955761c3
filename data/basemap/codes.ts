/** ISO 3166-1: the numeric code that Natural Earth uses, and the two letters that everything else does. */
const letters: Readonly<Record<string, string>> = {
  '008': 'AL',
  '012': 'DZ',
  '020': 'AD',
  '031': 'AZ',
  '040': 'AT',
  '051': 'AM',
  '056': 'BE',
  '070': 'BA',
  '100': 'BG',
  '112': 'BY',
  '191': 'HR',
  '196': 'CY',
  '203': 'CZ',
  '208': 'DK',
  '233': 'EE',
  '234': 'FO',
  '246': 'FI',
  '248': 'AX',
  '250': 'FR',
  '268': 'GE',
  '275': 'PS',
  '276': 'DE',
  '292': 'GI',
  '300': 'GR',
  '304': 'GL',
  '336': 'VA',
  '348': 'HU',
  '352': 'IS',
  '364': 'IR',
  '368': 'IQ',
  '372': 'IE',
  '376': 'IL',
  '380': 'IT',
  '398': 'KZ',
  '400': 'JO',
  '422': 'LB',
  '428': 'LV',
  '434': 'LY',
  '438': 'LI',
  '440': 'LT',
  '442': 'LU',
  '470': 'MT',
  '492': 'MC',
  '498': 'MD',
  '499': 'ME',
  '504': 'MA',
  '528': 'NL',
  '578': 'NO',
  '616': 'PL',
  '620': 'PT',
  '642': 'RO',
  '643': 'RU',
  '674': 'SM',
  '682': 'SA',
  '688': 'RS',
  '703': 'SK',
  '705': 'SI',
  '706': 'SO',
  '724': 'ES',
  '732': 'EH',
  '752': 'SE',
  '756': 'CH',
  '760': 'SY',
  '788': 'TN',
  '792': 'TR',
  '795': 'TM',
  '804': 'UA',
  '807': 'MK',
  '818': 'EG',
  '826': 'GB',
  '831': 'GG',
  '832': 'JE',
  '833': 'IM',
  '860': 'UZ',
};

/** Land that Natural Earth draws apart and ISO has no code for: what it is drawn with here. */
const nameless: Readonly<Record<string, string>> = {
  Kosovo: 'XK',
  'N. Cyprus': 'northern-cyprus',
  'Cyprus U.N. Buffer Zone': 'CY',
  Dhekelia: 'CY',
  Akrotiri: 'CY',
  Somaliland: 'SO',
};

/** The code that land is drawn under: two letters, or Natural Earth's own id where none is needed. */
export function codeOf(id: string | number | undefined, name: string): string {
  return nameless[name] ?? letters[String(id)] ?? String(id ?? name);
}

/** Lines whose course the two sides do not agree on: drawn dashed, with the land on both sides alike. */
const disputed: readonly (readonly [string, string])[] = [
  ['RS', 'XK'],
  ['CY', 'northern-cyprus'],
  ['IL', 'PS'],
  ['IL', 'SY'],
  ['EH', 'MA'],
];

/** `quiet`: between two countries of which neither has a city in the atlas. */
export type BorderKind = 'country' | 'quiet' | 'disputed';

/** @param own codes of the countries that have cities in the atlas; null for all */
export function kindOfBorder(
  a: string,
  b: string,
  own: ReadonlySet<string> | null = null,
): BorderKind {
  const isPair = ([one, other]: readonly [string, string]) =>
    (one === a && other === b) || (one === b && other === a);
  if (disputed.some(isPair)) return 'disputed';
  return own === null || own.has(a) || own.has(b) ? 'country' : 'quiet';
}
