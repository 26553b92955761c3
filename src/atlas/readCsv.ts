/**
 * Reads RFC 4180 text. Our own reader and not a library's, because an editor of
 * the tables needs two things of it: the line of every row, and the rows after
 * a damaged one (a stray quote must not swallow the rest of the file).
 */
export interface CsvRow {
  /** Line on which the row begins, from 1. */
  line: number;
  cells: string[];
  badQuotes: BadQuote[];
}

/** A cell whose quotes are wrong. */
export interface BadQuote {
  line: number;
  /** Place of the cell in its row, from 0. */
  cell: number;
  text: string;
  wrong: string;
}

const quoted = /"([^"]*(?:""[^"]*)*)"(?=,|\r?\n|$)/uy;
const plain = /[^,\n]*/uy;

function match(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/**
 * Splits the text into rows of cells. Blank lines are left out. A cell with bad
 * quotes is taken as it stands up to the next comma or line end.
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const row: CsvRow = { line, cells: [], badQuotes: [] };
    for (;;) {
      const good = text[at] === '"' ? match(quoted, text, at) : null;
      if (good) {
        row.cells.push((good[1] ?? '').replaceAll('""', '"'));
        line += lineBreaks(good[0]);
        at += good[0].length;
      } else {
        const raw = match(plain, text, at)?.[0] ?? '';
        at += raw.length;
        const cell = text[at] === ',' ? raw : raw.replace(/\r$/u, '');
        if (cell.includes('"')) {
          const wrong = cell.startsWith('"') ? 'a quote that is not closed' : 'a stray quote';
          row.badQuotes.push({ line, cell: row.cells.length, text: cell, wrong });
        }
        row.cells.push(cell);
      }
      if (text[at] !== ',') break;
      at += 1;
    }
    at += text[at] === '\r' ? 2 : 1;
    line += 1;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
  }
  return rows;
}
