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
  /** Where it stands for several of its kind: their rows. */
  rows?: readonly number[];
}

const longest = 60;
const invisible =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\u00AD\u200B-\u200F\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

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
export function faultLine({ file, row, column, wrong, value, expected, rows }: Fault): string {
  const place = typeof row === 'string' ? `${file}:${row}` : `${file}:${row}:${column}`;
  const first = rows?.slice(0, mostNamed).join(', ');
  const dots = rows && rows.length > mostNamed ? ' …' : '';
  const all = rows && rows.length > 1 ? `; so in ${rows.length} rows: ${first}${dots}` : '';
  return `${place}: ${wrong} (${rows ? value : shorten(value)}), expected ${expected}${all}`;
}

/** Rows that one message names, and values that it shows. */
const [mostNamed, mostShown] = [8, 3];

/** Faults of one kind in one column, put together: one cause is one message. */
export function gathered(faults: readonly Fault[]): Fault[] {
  const kinds = new Map<string, [Fault, ...Fault[]]>();
  for (const fault of faults) {
    const { file, row, column, wrong } = fault;
    const kind = JSON.stringify([file, typeof row === 'string' ? row : column, wrong]);
    const same = kinds.get(kind);
    if (same) same.push(fault);
    else kinds.set(kind, [fault]);
  }
  return [...kinds.values()].flatMap((same) => {
    const [first] = same;
    if (same.length === 1 || typeof first.row === 'string') return same;
    const rows = [...new Set(same.flatMap(({ row }) => (typeof row === 'number' ? [row] : [])))];
    const values = [...new Set(same.map(({ value }) => shorten(value)))];
    const more = values.length > mostShown ? '; …' : '';
    return [{ ...first, value: values.slice(0, mostShown).join('; ') + more, rows }];
  });
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

  /** All lines to print, one a kind and column, sorted: warnings first, so that the faults are read last. */
  lines(): string[] {
    return [
      ...gathered(this.warnings.toSorted(byPlace)).map((fault) => `warning: ${faultLine(fault)}`),
      ...gathered(this.faults.toSorted(byPlace)).map(faultLine),
    ];
  }
}
