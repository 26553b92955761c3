import type { City } from '../model';

/** What each city is known to have of one kind (practices, challenges, recognitions), and how much news it is that two share it. */
export interface Known {
  /** Words of 32 bits that a city takes: a bit for each option it has on record. City i's begin at `i * words`. */
  words: number;
  masks: Uint32Array;
  /** By option number: bits of news when two cities share it. */
  news: Float64Array;
}

/**
 * Counts who has what. Sharing what every second city has on record is 1 bit
 * of news, what every eighth has 3 bits. Cities with nothing of the kind on
 * record are not counted: nothing is known of them, not that they have none.
 */
export function knownOf(
  cities: readonly City[],
  options: readonly string[],
  tell: (city: City, found: (id: string) => void) => void,
): Known {
  const numbers = new Map(options.map((id, i) => [id, i]));
  const words = Math.ceil(options.length / 32);
  const masks = new Uint32Array(cities.length * words);
  const holders = new Uint32Array(options.length);
  let documented = 0;
  cities.forEach((city, i) => {
    let any = false;
    tell(city, (id) => {
      const option = numbers.get(id);
      if (option === undefined) return;
      any = true;
      const at = i * words + (option >>> 5);
      const mask = masks[at] ?? 0;
      const bit = 1 << (option & 31);
      if (mask & bit) return;
      masks[at] = mask | bit;
      holders[option] = (holders[option] ?? 0) + 1;
    });
    if (any) documented += 1;
  });
  const news = Float64Array.from(holders, (n) => (n === 0 ? 0 : Math.log2(documented / n)));
  return { words, masks, news };
}

/** Runs for each option that both cities (by their places in the atlas) have on record. */
function eachShared(
  { words, masks }: Known,
  a: number,
  b: number,
  run: (option: number) => void,
): void {
  for (let word = 0; word < words; word++) {
    let both = (masks[a * words + word] ?? 0) & (masks[b * words + word] ?? 0);
    while (both !== 0) {
      const bit = 31 - Math.clz32(both & -both);
      run(word * 32 + bit);
      both &= both - 1;
    }
  }
}

/** The options that both cities have on record, the rarest first. */
export function sharedOptions(known: Known, a: number, b: number): number[] {
  const options: number[] = [];
  eachShared(known, a, b, (option) => options.push(option));
  const news = (option: number) => known.news[option] ?? 0;
  return options.sort((i, j) => news(j) - news(i) || i - j);
}

/** Bits of news in what two cities share: only what both have on record counts. */
export function sharedNews(known: Known, a: number, b: number): number {
  let sum = 0;
  eachShared(known, a, b, (option) => (sum += known.news[option] ?? 0));
  return sum;
}
