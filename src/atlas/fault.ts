/** Something wrong in the dataset, at the place where an editor shows it. */
export interface Fault {
  file: string;
  /** Line number in the file, from 1; a path in a JSON document. */
  row: number | string;
  /** Name of the column; `-` where the fault is the whole row's or file's. */
  column: string;
  /** What is wrong. */
  wrong: string;
  value: string;
  expected: string;
}

const longest = 60;
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A text in which what cannot be seen, or would command a terminal, is written as its code. */
export function escaped(text: string): string {
  return text.replace(
    invisible,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

/** A value as a message can show it: cut, and with what cannot be seen written as its code. */
export function shorten(value: string): string {
  const characters = Array.from(value.slice(0, 4 * longest));
  const cut = characters.length > longest ? [...characters.slice(0, longest - 1), '…'] : characters;
  return escaped(cut.join(''));
}

/** The fault on one line: `file:row:column: what is wrong (the value), what was expected`. */
export function faultLine({ file, row, column, wrong, value, expected }: Fault): string {
  const place = typeof row === 'string' ? `${file}:${row}` : `${file}:${row}:${column}`;
  return `${place}: ${wrong} (${shorten(value)}), expected ${expected}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Orders faults by file and row; those of one row stay as they were found. */
export function byPlace(a: Fault, b: Fault): number {
  const rows =
    typeof a.row === 'number' && typeof b.row === 'number'
      ? a.row - b.row
      : compare(String(a.row), String(b.row));
  return compare(a.file, b.file) || rows;
}

/** Collects what a run finds. A warning is shown and does not stop the compile. */
export class Report {
  readonly faults: Fault[] = [];
  readonly warnings: Fault[] = [];

  /** All lines to print, sorted: warnings first, so that the faults are read last. */
  lines(): string[] {
    return [
      ...this.warnings.toSorted(byPlace).map((fault) => `warning: ${faultLine(fault)}`),
      ...this.faults.toSorted(byPlace).map(faultLine),
    ];
  }
}
