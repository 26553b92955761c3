/** A row of a table, wherever it comes from. */
export interface TableRow {
  /** Line on which the row begins, from 1. */
  line: number;
  cells: string[];
}

/** A row of delimited text. */
export interface CsvRow extends TableRow {
  badQuotes: BadQuote[];
}

/** A cell whose quotes are wrong. */
export interface BadQuote {
  line: number;
  /** Place of the cell in its row, from 0. */
  cell: number;
  text: string;
  wrong: string;
  /** A quote opens the cell, and nothing closes it. */
  isOpen: boolean;
}

export interface CsvOptions {
  /** What stands between cells; one sign. */
  delimiter?: string;
  /** What makes a quote inside quotes part of the cell, besides doubling it: a backslash, of PHP and MySQL. */
  escape?: string;
  /** As in exports of unknown make: cells are trimmed, rows without any text are left out. */
  isLoose?: boolean;
}

const breaks = /\r\n|\r|\n/g;
const [newline, carriageReturn, space] = [10, 13, 32];

/**
 * Reads delimited text (RFC 4180) part by part, so that a large file is never
 * whole in memory. Our own reader and not a library's, because people who mend
 * a table need two things of it: the line of every row, and the rows after a
 * damaged one. A cell with bad quotes is taken as it stands, up to the next
 * delimiter or line end: a stray quote must not swallow the rest of the file.
 */
export class CsvReader {
  readonly #delimiter: number;
  readonly #escape: string | undefined;
  readonly #isLoose: boolean;
  /** Text that is not cut into cells yet, from the beginning of a cell on. */
  #text = '';
  /** Parts behind it that hold nothing that could end the cell. */
  #parts: string[] = [];
  /** How far the cell was looked through, and for what. */
  #looked = 0;
  #isQuoted = false;
  /** The next sign says what the last one was. */
  #waits = false;
  #line = 1;
  #row: CsvRow = { line: 1, cells: [], badQuotes: [] };

  constructor({ delimiter = ',', escape, isLoose = false }: CsvOptions = {}) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#escape = escape;
    this.#isLoose = isLoose;
  }

  /** The rows that are whole after this part. */
  push(part: string): CsvRow[] {
    const ends = (sign: string) => part.includes(sign);
    const mayEnd = this.#isQuoted
      ? ends('"')
      : ends(String.fromCharCode(this.#delimiter)) || ends('\n') || ends('\r');
    this.#parts.push(part);
    // Joining a cell anew with every part would take the square of its length.
    return mayEnd || this.#waits || this.#looked === 0 ? this.#read(false) : [];
  }

  /** The last row, if the text does not end with a line break, and those behind a quote that nothing closed. */
  end(): CsvRow[] {
    return this.#read(true);
  }

  #read(isLast: boolean): CsvRow[] {
    const text = this.#text + this.#parts.join('');
    this.#parts = [];
    this.#waits = false;
    const rows: CsvRow[] = [];
    let at = 0;
    // A cell that has begun at the end of the text is empty.
    const isLeft = () => isLast && this.#row.cells.length > 0;
    while (at < text.length || isLeft()) {
      const next = this.#takeCell(text, at, isLast);
      if (next === null) break;
      const sign = text.charCodeAt(next);
      if (sign === this.#delimiter) {
        at = next + 1;
        continue;
      }
      at = sign === carriageReturn && text.charCodeAt(next + 1) === newline ? next + 2 : next + 1;
      this.#endRow(rows);
    }
    this.#text = text.slice(at);
    return rows;
  }

  /** Takes the cell that begins here. @returns where it ends; null if the text does not tell yet */
  #takeCell(text: string, at: number, isLast: boolean): number | null {
    const start = this.#isLoose ? pastSpaces(text, at) : at;
    const end = text.charAt(start) === '"' ? this.#endOfQuoted(text, at, start, isLast) : undefined;
    if (end === null) return null;
    if (end !== undefined) {
      const inner = text.slice(start + 1, text.lastIndexOf('"', end - 1));
      this.#put(this.#plain(inner));
      if (inner.includes('\n') || inner.includes('\r')) {
        this.#line += inner.match(breaks)?.length ?? 0;
      }
      this.#looked = 0;
      this.#isQuoted = false;
      return end;
    }
    let to = Math.max(at, this.#isQuoted ? at : at + this.#looked);
    this.#isQuoted = false;
    while (to < text.length && !this.#isEnd(text.charCodeAt(to))) to += 1;
    // What follows a carriage return says whether one line ends here or two.
    const isCut = to === text.length || (to === text.length - 1 && text.charAt(to) === '\r');
    if (isCut && !isLast) {
      this.#looked = to - at;
      this.#waits = to < text.length;
      return null;
    }
    this.#looked = 0;
    const cell = text.slice(at, to);
    if (cell.includes('"')) this.#tellQuote(cell);
    this.#put(cell);
    return to;
  }

  /**
   * Where a quoted cell ends: at a quote before a delimiter or the end of a
   * line. Undefined if its quotes are wrong; null if the text does not tell yet.
   */
  #endOfQuoted(
    text: string,
    at: number,
    start: number,
    isLast: boolean,
  ): number | null | undefined {
    let from = this.#isQuoted ? at + this.#looked : start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      const after = this.#isLoose && quote >= 0 ? pastSpaces(text, quote + 1) : quote + 1;
      if (quote < 0 || (after >= text.length && !isLast)) {
        if (isLast) return undefined;
        this.#isQuoted = true;
        this.#waits = quote >= 0;
        this.#looked = (quote < 0 ? text.length : quote) - at;
        return null;
      }
      if (this.#isEscaped(text, start + 1, quote)) from = quote + 1;
      else if (text.charAt(quote + 1) === '"') from = quote + 2;
      else return after >= text.length || this.#isEnd(text.charCodeAt(after)) ? after : undefined;
    }
  }

  #isEscaped(text: string, from: number, quote: number): boolean {
    let before = quote;
    while (before > from && text.charAt(before - 1) === this.#escape) before -= 1;
    return (quote - before) % 2 === 1;
  }

  #plain(inner: string): string {
    const text = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
    return this.#escape === undefined ? text : text.replace(/\\(["\\])/g, '$1');
  }

  #isEnd(sign: number): boolean {
    return sign === this.#delimiter || sign === newline || sign === carriageReturn;
  }

  #tellQuote(cell: string): void {
    const opens = cell.trimStart().startsWith('"');
    const wrong = opens ? 'a quote that is not closed' : 'a stray quote';
    const isOpen = opens && cell.indexOf('"', cell.indexOf('"') + 1) < 0;
    const { cells, badQuotes } = this.#row;
    badQuotes.push({ line: this.#line, cell: cells.length, text: cell, wrong, isOpen });
  }

  #put(cell: string): void {
    this.#row.cells.push(this.#isLoose ? cell.trim() : cell);
  }

  #endRow(rows: CsvRow[]): void {
    const { cells } = this.#row;
    const isFilled = this.#isLoose
      ? cells.some((cell) => cell !== '')
      : cells.length > 1 || cells[0] !== '';
    if (isFilled) rows.push(this.#row);
    this.#line += 1;
    this.#row = { line: this.#line, cells: [], badQuotes: [] };
  }
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

/** Splits a whole text into rows of cells. Blank lines are left out. */
export function readCsv(text: string, options: CsvOptions = {}): CsvRow[] {
  const reader = new CsvReader(options);
  return [...reader.push(text), ...reader.end()];
}
