import { amountIn } from './amount';
import { numberIn } from './numbers';
import { saysNothing } from './words';

/** How a column of numbers is told: what stands before decimals, and the ranges. */
export interface Ranges {
  decimal: '.' | ',';
  bins: { id: string; upTo: number | null }[];
  labels: Record<string, string>;
}

/** A scale of so many steps at most is answers to choose from, not numbers. */
const longestScale = 11;
/** Ranges that are proposed. */
const parts = 4;

/** What stands before the decimals of these numbers; null where one is none, or nothing tells. */
export function decimalOf(cells: readonly string[]): '.' | ',' | null {
  const reads = (decimal: '.' | ',') => cells.every((cell) => numberIn(cell, decimal) !== null);
  const [point, comma] = [reads('.'), reads(',')];
  if (point !== comma) return point ? '.' : ',';
  if (!point) return null;
  // 1.200 and 3.400 are thousands; 1,200 and 3,400 are so elsewhere. One alone could be either.
  const grouped = (sign: string) =>
    cells.filter((cell) => amountIn(cell)?.digits.includes(sign)).length;
  if (grouped('.') > 1) return ',';
  return grouped('.') + grouped(',') === 1 ? null : '.';
}

/** Whether cells are steps of a scale, as 1 to 5: each is an answer. */
const isScale = (numbers: readonly number[]): boolean =>
  new Set(numbers).size <= longestScale &&
  numbers.every((number) => Number.isInteger(number) && number >= 0 && number < longestScale);

/**
 * A number that a range can end with: of the same size, and round.
 * @param spread how far the ends lie apart
 */
function rounded(number: number, spread: number): number {
  if (Math.abs(number) < 1) return number;
  const step = 10 ** Math.floor(Math.log10(Math.abs(number)));
  const coarse = number >= 1_000 && number < 3_000 ? 5 : step / 2;
  // Of numbers close together, one rounded to its size would leave all on one side.
  const finer = spread > 0 ? Math.max(0, Math.ceil(Math.log10(coarse / spread))) : 0;
  const fine = coarse / 10 ** finer;
  return Math.round(number / fine) * fine;
}

/**
 * How numbers can be told by ranges, as many respondents in each; null where
 * they are none, or few different ones, which are answers.
 * @param cells and how often each was given
 */
export function rangesOf(cells: ReadonlyMap<string, number>): Ranges | null {
  const texts = [...cells.keys()].filter((cell) => !saysNothing(cell));
  const unit = unitOf(texts);
  if (unit === null) return null;
  const decimal = decimalOf(texts);
  if (decimal === null || texts.length < 4) return null;
  const numbers = texts
    .flatMap((cell) =>
      Array.from(
        { length: Math.min(cells.get(cell) ?? 0, 1_000) },
        () => numberIn(cell, decimal) ?? 0,
      ),
    )
    .sort((a, b) => a - b);
  if (unit === '' && isScale(numbers)) return null;
  const quarters = Array.from(
    { length: parts - 1 },
    (_, at) => numbers[Math.floor(((at + 1) * numbers.length) / parts)] ?? 0,
  );
  const spread = (quarters.at(-1) ?? 0) - (quarters[0] ?? 0);
  const ends = quarters.map((end) => rounded(end, spread));
  const inside = ends.filter((end) => end >= (numbers[0] ?? 0) && end < (numbers.at(-1) ?? 0));
  return inside.length === 0 ? null : { decimal, ...binsTo(inside, unit) };
}

/** What all of these numbers count; '' where that is not said; null where they cannot be laid side by side. */
function unitOf(cells: readonly string[]): string | null {
  const said = cells.map((cell) => ({ cell, unit: amountIn(cell)?.unit ?? '' }));
  const units = [...new Set(said.map(({ unit }) => unit).filter(Boolean))];
  // 0.5 beside 50 % is the same, and not a half per cent.
  const isMixed = said.some(({ cell, unit }) => unit === '' && /^0[.,]/.test(cell));
  return units.length > 1 || (units[0] === '%' && isMixed) ? null : (units[0] ?? '');
}

/** The ranges that end with these numbers, and a last one without an end; a sign such as `%` stands behind each. */
export function binsTo(ends: readonly number[], unit = ''): Pick<Ranges, 'bins' | 'labels'> {
  const rising = [...new Set(ends)].sort((a, b) => a - b);
  const idOf = (at: number) => `range-${at + 1}`;
  const bins = [...rising, null].map((upTo, at) => ({ id: idOf(at), upTo }));
  // Of words the question says what is counted.
  const sign = unit === '' || /^[a-z]{5}/.test(unit) ? '' : ` ${unit}`;
  const labels = bins.map(({ upTo }, at) => {
    const before = rising[at - 1];
    if (before === undefined) return `≤ ${upTo ?? ''}${sign}`;
    return upTo === null ? `> ${before}${sign}` : `> ${before} – ${upTo}${sign}`;
  });
  return {
    bins,
    labels: Object.fromEntries(labels.map((label, at) => [idOf(at), label])),
  };
}
