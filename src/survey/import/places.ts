import { fold, wordsOf } from '../../atlas/fold';
import type { Column } from './column';
import { countryNamed } from './countries';
import type { Match } from './matchCity';

export type Matcher = (name: string, country: string) => Match;

/** Cells that are looked at to tell whether a column names cities; and before it is given up. */
const [enough, first] = [60, 8];

const named =
  /\b(city|cities|town|municipality|local authority|ville|commune|collectivite|stadt|gemeinde|kommune|ciudad|municipio|ayuntamiento|comune|citta|gemeente|stad|cidade|camara municipal|miasto|miasta|gmina|mesto|obec|varos|oras|kaupunki|kommun|by)\b/;

/** Whether a text of few words heads a column of cities: `City`, `Welche Stadt?`. */
export const headsCities = (text: string): boolean => named.test(fold(text)) && isShort(text);

const isShort = (text: string): boolean => wordsOf(text).length <= 4;

/** How much of a column names cities, 0 to 1. */
function shareOfCities({ values }: Column, match: Matcher): number {
  const cells = [...values.keys()].slice(0, enough);
  const isCity = (cell: string) => 'city' in match(cell, '');
  if (!cells.slice(0, first).some(isCity)) return 0;
  return cells.filter(isCity).length / cells.length;
}

/** Whether a column is where a device was by its address, as Alchemer has it before region and postal code: not the city that is answered for. */
const isOfDevice = (texts: readonly string[], at: number): boolean =>
  /^(state ?\/ ?region|region|province)$/.test(fold(texts[at + 1] ?? '').trim()) &&
  /^(postal|postal code|zip)$/.test(fold(texts[at + 2] ?? '').trim());

/**
 * The column that names the city, and that which names its country: told by
 * what stands in them; -1 where there is none.
 * @param rows some of the table's
 */
export function placesIn(
  texts: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  match: Matcher,
): { city: number; country: number } {
  const ranked = columns
    .map((column, at) => {
      const share = isOfDevice(texts, at) ? 0 : shareOfCities(column, match);
      const isNamed = named.test(fold(texts[at] ?? ''));
      return { at, score: share + (share > 0 && isNamed ? 0.5 : 0), different: column.values.size };
    })
    .sort((a, b) => b.score - a.score || b.different - a.different || a.at - b.at);
  const [best] = ranked;
  // Names that the atlas does not have are for the import to list, under a heading that says what they are.
  const headed = texts.findIndex((text, at) => headsCities(text) && !isOfDevice(texts, at));
  const city = best && best.score >= 0.5 ? best.at : headed;
  const cities = rows.filter((row) => 'city' in match(row[city] ?? '', ''));
  // Another column may ask about countries, or say a language as a country's code.
  const isWhereItIs = (at: number) =>
    cities.filter((row) => 'city' in match(row[city] ?? '', row[at] ?? '')).length >=
    cities.length * 0.8;
  const country = columns.findIndex(
    (column, at) => at !== city && isOfCountries(column) && isWhereItIs(at),
  );
  return { city, country };
}

/** Whether a column names countries: a question about one has other answers. */
function isOfCountries({ values, isPlain }: Column): boolean {
  const cells = [...values.keys()];
  // "No" is Norway's code, too.
  return (
    cells.length > 0 &&
    !isPlain &&
    cells.filter((cell) => countryNamed(cell)).length >= cells.length * 0.8
  );
}

/** Whether a city has more than one row. */
export function comesAgain({ values }: Column, match: Matcher): boolean {
  const seen = new Set<string>();
  for (const [cell, count] of values) {
    const found = match(cell, '');
    const city = 'city' in found ? found.city : fold(cell);
    if (count > 1 || seen.has(city)) return true;
    seen.add(city);
  }
  return false;
}
