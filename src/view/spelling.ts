import { fold } from '../atlas/fold';
import type { Atlas } from '../atlas/model';
import type { SearchTexts } from '../atlas/search';
import { joinPath, splitPath } from '../i18n/languages';
import { doorPaths } from './doors';
import { paths } from './paths';

/** What people call the two countries that the EU's own lists write otherwise than ISO 3166. */
const otherCodes: Readonly<Record<string, string>> = { uk: 'gb', el: 'gr' };

/** What stands around a path in a sentence, and what follows it there or in a query that lost its sign. */
const opening = /(?<=\/)[\s"“„«‘'‹([{<`*_]+/gu;
const behind = /["“”»›<>|;&#?)\]}`*…].*$/su;
/** Another address before a path, or behind it. */
const addressBefore = /^\/+https?:\/+[^/]+/;
const addressBehind = /(?<=.)\/?https?:\/.*$/s;
/** What programs of other sites put behind a path. */
const besides =
  /\/(?:index|default)\.\w+\/*$|\/(?:amp|feed|print|trackback)\/*$|\.(?:html?|php|aspx?)\/*$/;
const singular: Readonly<Record<string, string>> = {
  cities: 'city',
  practices: 'practice',
  countries: 'country',
};

/** No page has a longer one, and reading it would take long. */
const longest = 400;

/** Once more, where it was encoded twice. */
function decodedAgain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * A path as this site spells it: small letters, one slash between parts and one
 * at the end, nothing of the sentence around it or of another address, no
 * prefix for English, none for a country. Says nothing of whether there is such
 * a page.
 */
export function spell(path: string): string {
  if (path.length > longest) return path;
  const bare = decodedAgain(path)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/\s*\/\s*/g, '/')
    .replace(addressBefore, '')
    .replace(addressBehind, '/')
    .replace(opening, '')
    .replace(behind, '')
    .replace(/[\s.,:!'’_-]+(?=\/*$)/g, '')
    .replace(besides, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/^\/([a-z]{2})[-_][a-z]{2}(?=\/|$)/, '/$1')
    .replace(/^\/en(?=\/|$)/, '')
    .replace(
      /^(\/[a-z]{2})?\/(cities|practices|countries)(?=\/[^/])/,
      (_, language, kind: string) => `${language ?? ''}/${singular[kind] ?? kind}`,
    )
    .replaceAll('_', '-');
  if (bare === '') return '/';
  return /\.[a-z]+$/.test(bare) || bare.endsWith('/') ? bare : `${bare}/`;
}

/** The city whose check an address asks for by the city's path, and the page that answers for all: `/fr/city/ghent/check/` is `/fr/check/?city=ghent`. Null for any other. */
export function checkMeant(path: string): { page: string; query: string } | null {
  const { language, rest } = splitPath(spell(path));
  const [, city] = /^\/city\/([a-z0-9-]+)\/check\/$/.exec(rest) ?? [];
  if (city === undefined) return null;
  return { page: joinPath(language, doorPaths.check), query: `?city=${city}` };
}

/** Folded, and with nothing between its words. */
const tight = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The path of the page that was meant by one that there is not: another
 * spelling, or a city, practice or country by a name instead of its id. Null
 * where it cannot be told.
 */
export function meantPath(path: string, atlas: Atlas, texts: SearchTexts): string | null {
  const spelt = spell(path);
  const { language, rest } = splitPath(spelt);
  const known: readonly unknown[] = [...Object.values(paths), ...Object.values(doorPaths)];
  if (known.includes(rest)) return joinPath(language, rest);
  const [, kind, name = ''] = /^\/(city|practice|country)\/([^/]+)\/$/.exec(rest) ?? [];
  const asked = tight(name);
  const isCalled = (...names: readonly string[]) =>
    // A city may be written in several languages at once: "Alacant / Alicante".
    names.flatMap((one) => [one, ...one.split(' / ')]).some((one) => tight(one) === asked);
  const target = () => {
    switch (kind) {
      case 'city': {
        const found = atlas.cities.find((city) => isCalled(city.id, ...texts.cityNames(city)));
        return found && paths.city(found.id);
      }
      case 'practice': {
        const found = atlas.practices.find((one) => isCalled(one.id, ...texts.practiceNames(one)));
        return found && paths.practice(found.id);
      }
      case 'country': {
        const code = otherCodes[name] ?? name;
        const found = atlas.countries.find(
          (one) => one.code.toLowerCase() === code || isCalled(...texts.countryNames(one)),
        );
        return found && paths.country(found.code);
      }
      default:
        return undefined;
    }
  };
  const found = asked === '' ? undefined : target();
  return found === undefined ? null : joinPath(language, found);
}
