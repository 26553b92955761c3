/** A name of a city, and the language it is in (BCP 47): undefined where that is not known. */
export interface LocalName {
  text: string;
  lang?: string | undefined;
}

/** Letters that one language of the atlas writes alone. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
];

/** What is written in Cyrillic, by country. */
const cyrillic: Readonly<Record<string, string>> = {
  BA: 'sr',
  BG: 'bg',
  ME: 'cnr',
  MK: 'mk',
  RS: 'sr',
  UA: 'uk',
};

/** What is written in Latin letters where nothing else is said, by country. */
const latin: Readonly<Record<string, string>> = {
  AL: 'sq',
  AT: 'de',
  BA: 'bs',
  CY: 'tr',
  CZ: 'cs',
  DE: 'de',
  DK: 'da',
  ES: 'es',
  FI: 'fi',
  FR: 'fr',
  GB: 'en',
  IE: 'en',
  IT: 'it',
  LV: 'lv',
  ME: 'cnr',
  MK: 'sq',
  NL: 'nl',
  PL: 'pl',
  PT: 'pt',
  RO: 'ro',
  RS: 'sr-Latn',
  SE: 'sv',
  TR: 'tr',
  XK: 'sq',
};

/** Names in a country's other languages. */
const others: Readonly<Record<string, string>> = {
  Alacant: 'ca',
  Antwerpen: 'nl',
  'Baile Átha Cliath': 'ga',
  Bilbo: 'eu',
  Brugge: 'nl',
  Brussel: 'nl',
  Bruxelles: 'fr',
  'Béal Feirste': 'ga',
  Caerdydd: 'cy',
  Corcaigh: 'ga',
  Differdange: 'fr',
  Differdingen: 'de',
  Diddeleng: 'lb',
  Donostia: 'eu',
  Dudelange: 'fr',
  Déifferdeng: 'lb',
  Düdelingen: 'de',
  Esbo: 'sv',
  Gasteiz: 'eu',
  Genève: 'fr',
  Gent: 'nl',
  Helsingfors: 'sv',
  Ljouwert: 'fy',
  Luimneach: 'ga',
  Luxembourg: 'fr',
  Luxemburg: 'de',
  Lëtzebuerg: 'lb',
  Priština: 'sr-Latn',
  Schaarbeek: 'nl',
  Schaerbeek: 'fr',
  València: 'ca',
  Vanda: 'sv',
  Åbo: 'sv',
  Đakovica: 'sr-Latn',
};

function langOf(text: string, country: string): string | undefined {
  const script = scripts.find(([letters]) => letters.test(text));
  if (script) return script[1];
  if (/\p{Script=Cyrillic}/u.test(text)) return cyrillic[country];
  return others[text] ?? latin[country];
}

/**
 * The names in what the data have as one, with `/` between them, each with its language, so that a
 * voice reads Αθήνα in Greek and does not spell it.
 * @param country ISO 3166 code of the city's country
 */
export function localNames(localName: string, country: string): LocalName[] {
  return localName.split(' / ').map((text) => ({ text, lang: langOf(text, country) }));
}
