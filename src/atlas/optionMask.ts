import type { Columns, Lists } from './columns';
import type { Facet, Filter } from './filter';

/** What a filter asks of one facet: by option number, 1 = wanted. */
export type OptionMask = Uint8Array;

/** Null where nothing is chosen. */
export function maskOf(columns: Columns, filter: Filter, facet: Facet): OptionMask | null {
  const chosen = new Set(filter[facet]);
  if (chosen.size === 0) return null;
  return Uint8Array.from(columns.options[facet], (id) => (chosen.has(id) ? 1 : 0));
}

/** True if one of a row's options is wanted. */
export function passes(mask: OptionMask, { start, values }: Lists, row: number): boolean {
  const end = start[row + 1] ?? 0;
  for (let i = start[row] ?? 0; i < end; i++) if (mask[values[i] ?? 0]) return true;
  return false;
}

/**
 * What a city must have records for. `any`: one requirement, met by each chosen
 * practice (by every practice where none is chosen). `all`: a requirement per chosen practice.
 */
export interface Requirements {
  count: number;
  /** True for `all`. */
  each: boolean;
  /** By practice number: the requirement it meets, −1 for none. */
  of: Int16Array;
}

export function requirementsOf(columns: Columns, filter: Filter): Requirements {
  const chosen = new Set(filter.practice);
  const each = filter.match === 'all' && chosen.size > 0;
  let next = 0;
  const of = Int16Array.from(columns.options.practice, (id) => {
    if (chosen.size > 0 && !chosen.has(id)) return -1;
    return each ? next++ : 0;
  });
  return { count: each ? chosen.size : 1, each, of };
}
