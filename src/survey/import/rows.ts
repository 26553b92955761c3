/** A row of a table, wherever it comes from. */
export interface Row {
  /** Line on which it begins, from 1. */
  line: number;
  cells: string[];
  /** Line on which a quote opened that nothing closes: all that follows it is in this row. */
  openQuote?: number;
}

/**
 * Reads a table part by part, so that a large file is never whole in memory.
 * Quotes as in RFC 4180; blank rows are left out.
 */
export class RowReader {
  #rows: Row[] = [];
  #cells: string[] = [];
  #cell = '';
  #quoted = false;
  /** The last sign was a quote inside quotes: the end, or the first of two. */
  #closing = false;
  #line = 1;
  #begun = 1;
  /** Line on which the last quote opened. */
  #opened = 1;
  #return = false;

  constructor(readonly delimiter: string) {}

  /** Rows that are whole after this part. */
  push(text: string): Row[] {
    for (const sign of text) this.#take(sign);
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  /** The last row, if the file does not end with a line break. */
  end(): Row[] {
    if (this.#quoted && !this.#closing) {
      this.#endCell();
      this.#rows.push({ line: this.#begun, cells: this.#cells, openQuote: this.#opened });
    } else if (this.#cell !== '' || this.#cells.length > 0) this.#endRow();
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #take(sign: string): void {
    if (this.#closing) {
      this.#closing = false;
      if (sign === '"') {
        this.#cell += sign;
        return;
      }
      this.#quoted = false;
    }
    const newline = sign === '\n' && !this.#return;
    this.#return = sign === '\r';
    if (newline || sign === '\r') this.#line += 1;
    if (this.#quoted) {
      if (sign === '"') this.#closing = true;
      else this.#cell += sign;
    } else if (sign === '"' && this.#cell === '') {
      this.#quoted = true;
      this.#opened = this.#line;
    } else if (sign === this.delimiter) this.#endCell();
    else if (sign === '\r' || newline) this.#endRow();
    else if (sign !== '\n') this.#cell += sign;
  }

  #endCell(): void {
    this.#cells.push(this.#cell.trim());
    this.#cell = '';
  }

  #endRow(): void {
    this.#endCell();
    if (this.#cells.some((cell) => cell !== ''))
      this.#rows.push({ line: this.#begun, cells: this.#cells });
    this.#cells = [];
    this.#begun = this.#line;
    this.#quoted = false;
  }
}
