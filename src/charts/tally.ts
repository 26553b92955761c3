/**
 * Counts records, and the cities they belong to, per option. A city's calls
 * come together, as records stand in the atlas: it is told from the next by its number.
 */
export class Tally {
  readonly records: Uint32Array;
  readonly cities: Uint32Array;
  /** City number + 1, so that 0 is nobody. */
  private readonly last: Uint32Array;

  constructor(options: number) {
    this.records = new Uint32Array(options);
    this.cities = new Uint32Array(options);
    this.last = new Uint32Array(options);
  }

  /** A record of a city is one of this option. */
  add(option: number, city: number): void {
    this.records[option] = (this.records[option] ?? 0) + 1;
    if (this.last[option] === city + 1) return;
    this.last[option] = city + 1;
    this.cities[option] = (this.cities[option] ?? 0) + 1;
  }
}
