import type { Translator } from '../i18n/translator';
import type { City } from './model';

type Compare = Translator['compare'];

const known = new WeakMap<readonly City[], { compare: Compare; sorted: readonly City[] }>();

/** Cities by name, as a language sorts them: sorted once for each list, which takes a while where it is long. */
export function byName(cities: readonly City[], compare: Compare): readonly City[] {
  const last = known.get(cities);
  if (last?.compare === compare) return last.sorted;
  const sorted = cities.toSorted((a, b) => compare(a.name, b.name));
  known.set(cities, { compare, sorted });
  return sorted;
}
