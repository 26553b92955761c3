import { FileFault } from './fileFault';
import type { Row } from './row';
import { mostColumns, put, type Merged, type Sheet } from './workbook';
import { readXml, readWholeXml, type XmlHandler } from './xml';
import type { ZipEntry } from './zip';

/** Cells that a file may say are the same as one, in all: more is no survey's. */
const mostRepeated = 20_000_000;

interface Cell {
  columns: number;
  rows: number;
  repeated: number;
  /** The value as the file has it; undefined where it is the text. */
  value: string | undefined;
  formula: string | undefined;
  paragraphs: string[];
}

type Attribute = (name: string) => string | undefined;

/** A cell's value, whatever the language in which it is shown. */
function valueOf(attribute: Attribute): string | undefined {
  switch (attribute('value-type')) {
    case 'float':
    case 'currency':
      return attribute('value');
    case 'percentage':
      return `${Number((Number(attribute('value')) * 100).toPrecision(15))} %`;
    case 'date':
      return attribute('date-value')
        ?.replace(/T00:00:00$/, '')
        .replace('T', ' ');
    case 'boolean':
      return attribute('boolean-value')?.toUpperCase();
    case 'string':
      return attribute('string-value');
    default:
      return undefined;
  }
}

function shown({ value, formula, paragraphs }: Cell): string {
  const text = paragraphs.join('\n').trim();
  // What went wrong is shown, and has a value that it is not.
  if (/^Err:\d+$/.test(text)) return '#ERR!';
  if (text.startsWith('#')) return text;
  const own = value ?? text;
  return own === '' && formula !== undefined ? `=${formula.replace(/^\w+:=/, '')}` : own;
}

/** Reads the tables of a document as its parts come; `wanted` is the number of the one whose rows are kept. */
class ContentReader {
  rows: Row[] = [];
  readonly merged: Merged[] = [];
  readonly tables: { name: string; style: string }[] = [];
  readonly hidden = new Set<string>();
  #style = '';
  #depth = 0;
  #line = 1;
  #repeated = 1;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #isNote = false;
  #isText = false;
  #sum = 0;

  constructor(readonly wanted: number) {}

  get #isWanted(): boolean {
    return this.#depth === 1 && this.tables.length - 1 === this.wanted;
  }

  readonly handler: XmlHandler = {
    open: (name, attribute) => {
      const number = (of: string) => Math.max(1, Number(attribute(of) ?? 1) || 1);
      if (name === 'style') this.#style = attribute('name') ?? '';
      else if (name === 'table-properties' && attribute('display') === 'false') {
        this.hidden.add(this.#style);
      } else if (name === 'table') {
        this.#depth += 1;
        if (this.#depth > 1) return;
        this.tables.push({ name: attribute('name') ?? '', style: attribute('style-name') ?? '' });
        this.#line = 1;
      } else if (!this.#isWanted) return;
      else if (name === 'table-row') {
        this.#repeated = number('number-rows-repeated');
        this.#cells = [];
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        this.#cell = {
          columns: number('number-columns-spanned'),
          rows: number('number-rows-spanned'),
          repeated: number('number-columns-repeated'),
          value: valueOf(attribute),
          formula: attribute('formula'),
          paragraphs: [],
        };
      } else if (name === 'annotation') this.#isNote = true;
      else if (this.#cell && !this.#isNote) this.#openText(name, number);
    },
    text: (text) => {
      if (this.#isText && !this.#isNote) this.#write(text);
    },
    close: (name) => {
      if (name === 'table') this.#depth -= 1;
      else if (name === 'annotation') this.#isNote = false;
      else if (name === 'p') this.#isText = false;
      else if (this.#cell && (name === 'table-cell' || name === 'covered-table-cell')) {
        this.#endCell(this.#cell);
      } else if (name === 'table-row' && this.#isWanted) this.#endRow();
    },
  };

  #openText(name: string, number: (of: string) => number): void {
    if (name === 'p') {
      this.#cell?.paragraphs.push('');
      this.#isText = true;
    } else if (name === 's') this.#write(' '.repeat(Math.min(number('c'), 1_000)));
    else if (name === 'tab') this.#write(' ');
    else if (name === 'line-break') this.#write('\n');
  }

  #write(text: string): void {
    const paragraphs = this.#cell?.paragraphs;
    if (paragraphs) paragraphs[paragraphs.length - 1] = (paragraphs.at(-1) ?? '') + text;
  }

  #endCell(cell: Cell): void {
    this.#cell = null;
    const at = this.#next;
    const text = shown(cell).trim();
    this.#next = at + cell.repeated;
    if (cell.columns > 1 || cell.rows > 1) {
      this.merged.push({
        from: { at, line: this.#line },
        to: { at: at + cell.columns - 1, line: this.#line + cell.rows - 1 },
      });
    }
    if (text === '') return;
    for (let to = at; to < Math.min(this.#next, mostColumns); to++) put(this.#cells, to, text);
  }

  /** Where the next cell is: empty ones at the end of a row are not kept. */
  #next = 0;

  #endRow(): void {
    const [cells, line] = [this.#cells, this.#line];
    this.#line += this.#repeated;
    this.#next = 0;
    if (cells.length === 0) return;
    this.#sum += cells.length * this.#repeated;
    if (this.#sum > mostRepeated && this.#repeated > 1) throw new FileFault('too-large');
    for (let again = 0; again < this.#repeated; again++) {
      this.rows.push({ line: line + again, cells: [...cells] });
    }
  }
}

/** The sheets of an OpenDocument spreadsheet (.ods). @throws FileFault if it cannot be read */
export function readOds(entries: readonly ZipEntry[]): Sheet[] {
  const content = entries.find(({ name }) => name === 'content.xml');
  if (!content) throw new FileFault('damaged');
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml');
  readWholeXml(manifest, {
    open: (name) => {
      if (name === 'encryption-data') throw new FileFault('password');
    },
  });
  const all = new ContentReader(-1);
  readWholeXml(content, all.handler);
  return all.tables.map(({ name, style }, at) => ({
    name,
    isHidden: all.hidden.has(style),
    *rows() {
      const reader = new ContentReader(at);
      for (const _ of readXml(content, reader.handler)) {
        yield* reader.rows;
        reader.rows = [];
      }
      yield* reader.rows;
    },
    merged(lines: ReadonlySet<number>) {
      const reader = new ContentReader(at);
      for (const _ of readXml(content, reader.handler)) reader.rows = [];
      return reader.merged.filter(({ from }) => lines.has(from.line));
    },
  }));
}
