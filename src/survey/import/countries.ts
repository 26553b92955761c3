import { fold } from '../../atlas/fold';

/** Countries of Europe and beside it, ISO 3166. */
const codes =
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GI GR HR HU IE IL IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA US VA XK'.split(
    ' ',
  );
/** Languages that people of Europe name countries in. */
const languages =
  'en fr de es it nl pt pl cs sk hu ro bg el hr sl sr sq mk bs lt lv et fi sv da nb is ga mt tr uk ru ca eu gl'.split(
    ' ',
  );
/** Names that are in no list. */
const others: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  el: 'GR',
  'czech republic': 'CZ',
  'ceska republika': 'CZ',
  'slovak republic': 'SK',
  'slovenska republika': 'SK',
  'the netherlands': 'NL',
  holland: 'NL',
  turkey: 'TR',
  macedonia: 'MK',
  'republic of north macedonia': 'MK',
  moldova: 'MD',
  'republic of moldova': 'MD',
  'bosnia and herzegovina': 'BA',
  kosovo: 'XK',
  'republic of ireland': 'IE',
  'russian federation': 'RU',
};

let known: ReadonlyMap<string, string> | undefined;

/** Every name of every country, folded; made when it is first asked for. */
function namesKnown(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = new Map(codes.map((code) => [fold(code), code]));
  for (const language of languages) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name !== undefined) names.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(others)) names.set(name, code);
  return (known = names);
}

/** The code of a country by its code or its name in a language of Europe: `Deutschland` is `DE`; null if it is none. */
export function countryNamed(text: string): string | null {
  return namesKnown().get(fold(text.trim())) ?? null;
}
