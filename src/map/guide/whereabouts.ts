import type { City, Country } from '../../atlas/model';
import type { MessageId } from '../../i18n/catalogue';
import type { Translator } from '../../i18n/translator';
import type { Camera } from '../../view/view';
import { project, type Size } from '../projection';

/** Countries that have a name together, by their codes; it is used where the map shows at least two of them and no other. */
const together: readonly (readonly [MessageId, readonly string[]])[] = [
  ['guide.area.benelux', ['BE', 'NL', 'LU']],
  ['guide.area.baltic', ['EE', 'LV', 'LT']],
  ['guide.area.nordic', ['DK', 'SE', 'NO', 'FI', 'IS']],
  ['guide.area.iberia', ['ES', 'PT']],
];
/** The most countries, and the most regions, that are named one by one. */
const mostCountries = 3;
const mostRegions = 2;

interface Sight {
  camera: Camera;
  size: Size;
  /** All cities of the map: they tell where it is. */
  cities: readonly City[];
  /** Those that match: they are counted. */
  found: readonly City[];
}

/** Where the map is, in words: "Benelux, 14 cities". Without any city in sight, which is the nearest. */
export function whereabouts({ camera, size, cities, found }: Sight, i18n: Translator): string {
  const isInSight = (city: City) => {
    const { x, y } = project(city, camera);
    return Math.abs(x) <= size.width / 2 && Math.abs(y) <= size.height / 2;
  };
  const inSight = cities.filter(isInSight);
  if (inSight.length > 0) {
    const area =
      inSight.length === cities.length ? i18n.t('guide.area.all') : areaOf(inSight, i18n);
    return i18n.t('guide.where', { area, cities: found.filter(isInSight).length });
  }
  const far = (city: City) => {
    const { x, y } = project(city, camera);
    return Math.hypot(x, y);
  };
  const [first, ...rest] = cities;
  if (!first) return i18n.t('guide.where.empty');
  const nearest = rest.reduce((best, city) => (far(city) < far(best) ? city : best), first);
  return i18n.t('guide.where.none', {
    city: nearest.name,
    country: i18n.country(nearest.country.code, nearest.country.name),
  });
}

/** What the land is called that cities lie in: countries, or else regions; those with most cities first. */
function areaOf(cities: readonly City[], i18n: Translator): string {
  const countries = byFrequency(cities.map(({ country }) => country));
  const named = together.find(
    ([, codes]) => countries.length > 1 && countries.every(({ code }) => codes.includes(code)),
  );
  if (named) return i18n.t(named[0]);
  if (countries.length <= mostCountries) return i18n.list(countries.map(nameIn(i18n)));
  const regions = byFrequency(cities.map(({ country }) => country.region));
  if (regions.length > mostRegions) return i18n.t('guide.area.much');
  return i18n.list(regions.map(({ id, label }) => i18n.word(`region.${id}`, label)));
}

const nameIn =
  (i18n: Translator) =>
  ({ code, name }: Country) =>
    i18n.country(code, name);

/** Each once, the most frequent first. */
function byFrequency<T>(all: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([one]) => one);
}

export type Move = 'in' | 'out' | 'north' | 'south' | 'west' | 'east' | 'none';

/** What the map has done between two cameras, as a reader would say it. */
export function moveBetween(before: Camera, after: Camera): Move {
  const zoomed = after.zoom - before.zoom;
  if (Math.abs(zoomed) > 0.01) return zoomed > 0 ? 'in' : 'out';
  const { x, y } = project(after, before);
  if (Math.hypot(x, y) < 1) return 'none';
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'east' : 'west';
  return y > 0 ? 'south' : 'north';
}
