import type { Column } from './column';

/** What R, pandas, SPSS, databases and people write where there is no value. */
const codes = new Set(['NA', '<NA>', 'NaN', 'nan', 'NULL', 'null', '(null)', '\\N', '.', '#NULL!']);
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
 * numbers, as -9 among counts.
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
    if (areNumbers) for (const cell of others) judge(cell, others, numbers);
  }
  const words = [...found].filter(([, weight]) => weight > 1).map(([word]) => word);
  const apart = [...numbers].filter(([, is]) => is).map(([cell]) => cell);
  return [...words, ...apart].sort();
}

/** Codes for reasons why nothing was answered stand beside each other: 97, 98 and 99. */
const nines = /^9{1,3}[4-9]$/;

/** Notes whether a number stands for no value in this column; where it does not, it does in none. */
function judge(cell: string, others: readonly string[], numbers: Map<string, boolean>): void {
  const rest = others
    .filter((other) => !/^-\d+$/.test(other) && !nines.test(other) && other !== cell)
    .map(Number);
  if (rest.length < 2) return;
  const isNegative =
    /^-([1-9]|[1-9]{2}|9{1,3}[4-9])$/.test(cell) && rest.every((value) => value >= 0);
  const isNines = nines.test(cell) && rest.every((value) => value * 4 < Number(cell));
  if (isNegative || isNines) numbers.set(cell, numbers.get(cell) ?? true);
  else if (/^-\d+$/.test(cell) || nines.test(cell)) numbers.set(cell, false);
}
