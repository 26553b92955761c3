import type { Column } from './column';

/** What R, pandas, SPSS, databases and people write where there is no value. */
const codes = new Set('NA <NA> NaN nan NULL null (null) \\N . #NULL! #N/A #NV #N/D'.split(' '));
/** What is never an answer, wherever it stands. */
const never = new Set(['<NA>', 'NaN', 'nan', 'NULL', '(null)', '\\N', '#NULL!']);
/** What stands for no value only where the other cells say so: it may be an answer, too. */
const doubtful = new Set(['N/A', 'n/a', '-', '--', '–', '—', 'None', 'none', '?']);
const isNumber = (cell: string): boolean => /^-?\d+([.,]\d+)?$/.test(cell);
/** Stata has a letter behind its full stop: `.a`. */
const isCode = (cell: string): boolean =>
  codes.has(cell) || doubtful.has(cell) || /^\.[a-z]$/.test(cell);

/** Whether a word is one that programs write for no value, so that it tells of nobody. */
export const isMissingCode = (word: string): boolean =>
  isCode(word) || /^-?(\d)\1*$/.test(word) || /^-\d{1,3}$/.test(word);

/**
 * What stands for "no value" in a table. A word does where it stands in columns
 * of several kinds; a number where it lies apart from all others of a column of
 * numbers, as -9 among counts, and does so in every column that it is in.
 */
export function missingIn(columns: readonly Column[]): string[] {
  const found = new Map<string, number>();
  const numbers = new Map<string, boolean>();
  for (const { values } of columns) {
    const cells = [...values.keys()];
    const others = cells.filter((cell) => !isCode(cell));
    const areNumbers = others.length > 0 && others.every(isNumber);
    for (const cell of cells) {
      if (!isCode(cell)) continue;
      // Among numbers, or alone in a column, a word is no answer.
      const weight =
        areNumbers || others.length === 0 || never.has(cell) ? 2 : codes.has(cell) ? 1 : 0;
      found.set(cell, (found.get(cell) ?? 0) + weight);
    }
    if (areNumbers) judge(others, numbers);
  }
  const words = [...found].filter(([, weight]) => weight > 1).map(([word]) => word);
  const apart = [...numbers].filter(([, is]) => is).map(([cell]) => cell);
  return [...words, ...apart].sort();
}

/** What may be a code for no value: 99, 999, and 94 to 98 for other reasons. */
const nines = /^9{1,3}[4-9]$/;
const negative = /^-\d+$/;

/** Of what may be codes, those with the highest of their length beside them: 99, or 98 and a lower one. One alone may be a number. */
function reasonsIn(cells: readonly string[]): ReadonlySet<string> {
  const all = cells.filter((cell) => nines.test(cell));
  return new Set(
    all.filter(({ length }) => {
      const alike = all.filter((other) => other.length === length);
      return alike.some(
        (other) => other.endsWith('99') || (alike.length > 1 && other.endsWith('8')),
      );
    }),
  );
}

/** Notes which numbers of a column stand for no value; where one does not, it does in none. */
function judge(cells: readonly string[], numbers: Map<string, boolean>): void {
  const reasons = reasonsIn(cells);
  const rest = cells.filter((cell) => !negative.test(cell) && !reasons.has(cell));
  for (const cell of cells) {
    if (!negative.test(cell) && !nines.test(cell)) continue;
    const others = rest.filter((other) => other !== cell).map(Number);
    if (others.length < 2) continue;
    const isApart = nines.test(cell)
      ? others.every((value) => value * 4 < Number(cell))
      : /^-([1-9]|[1-9]{2}|9{1,3}[4-9])$/.test(cell) && others.every((value) => value >= 0);
    if (!isApart) numbers.set(cell, false);
    // One of several reasons alone says nothing: where the others are, it is told.
    else if (!nines.test(cell) || reasons.has(cell)) {
      numbers.set(cell, numbers.get(cell) ?? true);
    }
  }
}
