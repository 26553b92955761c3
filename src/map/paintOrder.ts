import type { City } from '../atlas/model';

/** Cities in the order in which their marks are painted: the result over the others, few records over many. */
export function inPaintOrder(cities: readonly City[], shown: ReadonlySet<string>): City[] {
  const inResult = ({ id }: City) => Number(shown.has(id));
  return cities.toSorted(
    (a, b) => inResult(a) - inResult(b) || b.records.length - a.records.length,
  );
}
