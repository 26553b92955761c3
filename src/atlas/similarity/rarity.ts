import type { City } from '../model';

/** What each city is known to have of one kind (practices, challenges, recognitions), and how much news it is that two share it. */
export interface Known {
  /** Per city, by its place in the atlas: the kind's options it has on record, each once, as numbers. */
  sets: readonly Uint16Array[];
  /** By option number: bits of news when two cities share it. */
  bits: Float64Array;
}

/**
 * Counts who has what. Sharing what every second city has on record is 1 bit
 * of news, what every eighth has 3 bits. Cities with nothing of the kind on
 * record are not counted: nothing is known of them, not that they have none.
 */
export function knownOf(
  cities: readonly City[],
  options: readonly string[],
  idsOf: (city: City) => Iterable<string>,
): Known {
  const numbers = new Map(options.map((id, i) => [id, i]));
  const holders = new Uint32Array(options.length);
  let documented = 0;
  const sets = cities.map((city) => {
    const found = new Set<number>();
    for (const id of idsOf(city)) {
      const number = numbers.get(id);
      if (number !== undefined) found.add(number);
    }
    if (found.size > 0) documented += 1;
    for (const number of found) holders[number] = (holders[number] ?? 0) + 1;
    return Uint16Array.from(found).sort();
  });
  const bits = Float64Array.from(holders, (n) => (n === 0 ? 0 : Math.log2(documented / n)));
  return { sets, bits };
}

/** The options that are in both sorted sets. */
export function common(a: Uint16Array, b: Uint16Array): number[] {
  return [...a].filter((option) => b.includes(option));
}

/** Bits of news in what two cities share: only what both sorted sets hold counts. */
export function sharedBits({ bits }: Known, a: Uint16Array, b: Uint16Array): number {
  let sum = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    const option = a[i] ?? 0;
    while (j < b.length && (b[j] ?? 0) < option) j++;
    if (b[j] === option) sum += bits[option] ?? 0;
  }
  return sum;
}
