import type { Lists } from './columns';

/**
 * Counts, per option, the cities that meet every requirement there. A city's calls
 * come together: it is told from the next by its number.
 */
export class RequirementCounter {
  /** City number + 1, so that 0 is nobody. */
  private readonly seen: Uint32Array;
  private readonly last: Uint32Array;
  private readonly met: Uint16Array;

  constructor(
    private readonly counts: Uint32Array,
    private readonly requirements: number,
  ) {
    this.seen = new Uint32Array(counts.length * requirements);
    this.last = new Uint32Array(counts.length);
    this.met = new Uint16Array(counts.length);
  }

  /** The city meets a requirement with this option. @returns true if that was the last open one */
  add(option: number, requirement: number, city: number): boolean {
    if (this.requirements === 1) return this.first(option, city);
    const cell = option * this.requirements + requirement;
    if (this.seen[cell] === city + 1) return false;
    this.seen[cell] = city + 1;
    const met = this.last[option] === city + 1 ? (this.met[option] ?? 0) + 1 : 1;
    this.last[option] = city + 1;
    this.met[option] = met;
    if (met < this.requirements) return false;
    this.counts[option] = (this.counts[option] ?? 0) + 1;
    return true;
  }

  /** Counts the city at its first time. */
  private first(option: number, city: number): boolean {
    if (this.last[option] === city + 1) return false;
    this.last[option] = city + 1;
    this.counts[option] = (this.counts[option] ?? 0) + 1;
    return true;
  }

  /** The same with each option of a row. */
  addRow({ start, values }: Lists, row: number, requirement: number, city: number): void {
    const end = start[row + 1] ?? 0;
    for (let i = start[row] ?? 0; i < end; i++) this.add(values[i] ?? 0, requirement, city);
  }

  /** The same with every option: one that is chosen already meets the requirement, whichever is chosen besides. */
  addEvery(requirement: number, city: number): void {
    for (let option = 0; option < this.counts.length; option++) this.add(option, requirement, city);
  }
}
