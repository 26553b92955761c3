import { fold, wordsOf } from '../../atlas/fold';
import { typosBetween } from '../../atlas/typos';
import { countryNamed } from './countries';

/** What is known of a city to find it by. */
export interface Known {
  id: string;
  name: string;
  localName: string;
  country: { code: string; name: string };
  /** What it is called in other languages: by these it is suggested, and never taken. */
  otherNames?: readonly string[];
}

/** A name that is not one city: because of its country, because several have it, or because none does. */
export interface Unmatched {
  suggestions: readonly Known[];
  why?: 'country' | 'several' | undefined;
}
export type Match = { city: string } | Unmatched;

/** A city as it is suggested: `Ghent, Belgium (ghent)`. */
export const suggested = ({ id, name, country }: Known): string =>
  `${name}, ${country.name} (${id})`;

/** Finds cities by id, English or local name, and country: exactly but for case and accents. What is not sure is never guessed. */
export function createMatcher(cities: readonly Known[]): (name: string, country: string) => Match {
  const names = new Map<string, Known[]>();
  for (const city of cities) {
    const all = [city.id, city.name, ...city.localName.split('/')].map((text) => fold(text.trim()));
    for (const name of new Set(all)) names.set(name, [...(names.get(name) ?? []), city]);
  }
  const suggest = createSuggester(cities);
  const isIn = (country: string) => (city: Known) =>
    country === '' ||
    countryNamed(country) === city.country.code ||
    [city.country.code, city.country.name].some((text) => fold(text) === fold(country));
  return (name, country) => {
    const asked = fold(name.trim());
    const named = names.get(asked) ?? [];
    const found = named.filter(isIn(country.trim()));
    const [only] = found;
    if (only && found.length === 1) return { city: only.id };
    if (only) return { suggestions: found.slice(0, 3), why: 'several' };
    if (named.length > 0) return { suggestions: named.slice(0, 3), why: 'country' };
    // Reckoned only where somebody is told: most cells that are asked about are in no column of cities.
    let suggestions: readonly Known[] | undefined;
    return {
      get suggestions() {
        return (suggestions ??= suggest(name, country));
      },
    };
  };
}

/** How many cities are suggested for a name. */
const mostSuggested = 3;

/** Words beside a city's name, in the languages of Europe: `City of Ghent`, `Stadt Mannheim`. */
const beside = new Set(
  wordsOf(
    `city town of the municipality municipal council borough local authority government mayor office greater
    metropolitan region capital area ville de la le du commune mairie agglomeration metropole communaute
    urbaine stadt landeshauptstadt hansestadt hauptstadt stadtverwaltung gemeinde magistrat kreisfreie
    kommune kommun stad gemeente stadsbestuur ciudad ayuntamiento ajuntament municipio comune citta di del
    della dei metropolitana camara do da cidade prefeitura concelho gmina miasto miasta urzad mesto mesta
    obec statutarni hlavni varos varosa onkormanyzat megyei jogu primaria municipiul orasul oras kaupunki
    kunta by byen dimos linn linnavalitsus pilseta dome miestas savivaldybe belediyesi buyuksehir opcina
    grad grada obcina mestna stolichna obshtina miesto fovaros rajono dimou hlavniho hlavne hlavneho mestsky
    mestskeho valstspilsetas pasvaldiba novada gradska comhairle cathrach contae cyngor udala concello
    stadtgemeinde δήμος δήμου δημοτικό κοινότητα община общината столична столичната град града градска
    місто міста міська міської рада ради територіальна громада город администрация општина општине скупштина`,
  ),
);

/** A code of two letters is a word of many languages, too. */
const isCountry = (word: string): boolean => word.length > 2 && countryNamed(word) !== null;

/** Suggests cities of which a name, in any language, is in words of this one, or nearly so. */
function createSuggester(cities: readonly Known[]): (name: string, country: string) => Known[] {
  const known = cities.flatMap((city) => {
    const texts = [city.name, ...city.localName.split('/'), ...(city.otherNames ?? [])];
    const keys = new Set(
      [city.id.replaceAll('-', ' '), ...texts].map((text) => wordsOf(text).join(' ')),
    );
    return [...keys].filter(Boolean).map((key) => ({ city, key }));
  });
  return (name, country) => {
    const words = wordsOf(name);
    const asked = ` ${words.join(' ')} `;
    const own = words.filter((word) => !beside.has(word) && !isCountry(word)).join(' ');
    const isThere = ({ country: { code, name: called } }: Known) => {
      const said = countryNamed(country) ?? words.map((word) => countryNamed(word)).find(Boolean);
      return said === code || asked.includes(` ${fold(called)} `);
    };
    const ranked = known.flatMap(({ city, key }) => {
      const isWithin = asked.includes(` ${key} `) && key.length > 2;
      const isPart = own.length > 3 && ` ${key} `.includes(` ${own} `);
      // Names are declined in many languages: "Vilniaus", "Krakowa".
      const isDeclined = key.length > 4 && own.startsWith(key.slice(0, key.length > 5 ? -2 : -1));
      const near = typosBetween(own, key, 2);
      const typos = isWithin ? 0 : isPart ? 1 : isDeclined ? Math.min(near, 1.5) : near;
      // A city may be called as its country is: Luxembourg.
      if (typos > 2 || (own === '' && !isWithin)) return [];
      return [{ city, merit: (isThere(city) ? 1 : 0) - typos + (isWithin ? key.length / 100 : 0) }];
    });
    const best = ranked.sort((a, b) => b.merit - a.merit).map(({ city }) => city);
    return [...new Set(best)].slice(0, mostSuggested);
  };
}

/** Tells words in small letters that are in cities' names and are not in plain letters: by them a code page is told. */
export function cityWords(cities: readonly Known[]): (word: string) => boolean {
  const words = new Set(
    cities
      .flatMap(({ name, localName }) => `${name} ${localName}`.toLowerCase().split(/[\s/-]+/))
      .filter((word) => /[^\0-\u007F]/.test(word)),
  );
  return (word) => words.has(word);
}
