import { cellFormat, shownNumber, type CellFormat } from './cellFormat';
import { FileFault } from './fileFault';
import type { Row } from './row';
import { mostColumns, put, type Merged, type Sheet } from './workbook';
import { readWholeXml, readXml, type XmlHandler } from './xml';
import type { ZipEntry } from './zip';

/** Texts that cells share, in all: more is no survey's. */
const mostText = 400_000_000;

/** `_x000D_` in a workbook is the sign with this number. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        .replace(/\r\n?/g, '\n')
    : text;

/** The number of a column, from 0: `A` is 0, `AB` is 27. */
function columnOf(place: string): number {
  let column = 0;
  for (const sign of place) {
    const number = sign.charCodeAt(0) - 64;
    if (number < 1 || number > 26) break;
    column = column * 26 + number;
  }
  return Math.min(Math.max(column, 1), mostColumns) - 1;
}
const lineOf = (place: string): number => Number(/\d+/.exec(place)?.[0] ?? 0);

interface Book {
  sheets: { name: string; isHidden: boolean; id: string }[];
  from1904: boolean;
}

function bookOf(entry: ZipEntry): Book {
  const book: Book = { sheets: [], from1904: false };
  readWholeXml(entry, {
    open: (name, attribute) => {
      if (name === 'workbookPr') book.from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const isHidden = /hidden/i.test(attribute('state') ?? '');
      book.sheets.push({ name: attribute('name') ?? '', isHidden, id: attribute('id') ?? '' });
    },
  });
  return book;
}

/** Where a workbook's parts lie, by their ids. */
function targetsIn(entry: ZipEntry | undefined, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  readWholeXml(entry, {
    open: (name, attribute) => {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship') return;
      const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
      targets.set(attribute('Id') ?? '', path.replace(/[^/]+\/\.\.\//g, '').replaceAll('./', ''));
    },
  });
  return targets;
}

/** How numbers are shown, by the numbers of cells' styles. */
function formatsIn(entry: ZipEntry | undefined): CellFormat[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isOfCells = false;
  readWholeXml(entry, {
    open: (name, attribute) => {
      const id = Number(attribute('numFmtId') ?? 0);
      if (name === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(id);
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats.map((id) => cellFormat(id, codes.get(id)));
}

/** The texts that cells share; what is read aloud in Japanese is left out. */
function sharedTexts(entry: ZipEntry | undefined): string[] {
  const texts: string[] = [];
  let [text, size, isText, isAloud] = ['', 0, false, false];
  readWholeXml(entry, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isAloud = true;
      isText = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') isAloud = false;
      if (name === 't') isText = false;
      if (name !== 'si') return;
      texts.push(unescaped(text));
      size += text.length;
      if (size > mostText) throw new FileFault('too-large');
    },
    text: (more) => {
      if (isText && !isAloud) text += more;
    },
  });
  return texts;
}

/** A cell while it is read. */
interface Cell {
  at: number;
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
  inline: string;
}

interface Shared {
  texts: readonly string[];
  formats: readonly CellFormat[];
  from1904: boolean;
}

/** What a cell shows: of a formula the value that was worked out last, or the formula itself where there is none. */
function shown({ type, style, value, formula, inline }: Cell, shared: Shared): string {
  if (type === 'inlineStr') return unescaped(inline);
  // A formula that is shared with another cell has no text of its own.
  if (value === null) return formula === null ? '' : `=${formula || '…'}`;
  if (type === 's') return shared.texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/T(00:00:00(\.0+)?)?/, (_, zero) => (zero ? '' : ' '));
  if (type === 'str' || type === 'e') return unescaped(value);
  return shownNumber(value, shared.formats[style] ?? 'number', shared.from1904);
}

/** Reads rows and merged cells of a sheet as its parts come. */
class SheetReader {
  rows: Row[] = [];
  readonly merged: Merged[] = [];
  #line = 0;
  #cells: string[] = [];
  #cell: Cell | null = null;
  #inside = '';
  #isAloud = false;

  constructor(readonly shared: Shared) {}

  readonly handler: XmlHandler = {
    open: (name, attribute) => {
      if (name === 'row') {
        this.#line = Number(attribute('r') ?? this.#line + 1);
        this.#cells = [];
      } else if (name === 'c') {
        // Places need not be written: then a cell is beside the one before, a row below it.
        const place = attribute('r');
        this.#cell = {
          at: place === undefined ? this.#cells.length : columnOf(place),
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: null,
          formula: null,
          inline: '',
        };
      } else if (name === 'rPh') this.#isAloud = true;
      else if (name === 'mergeCell') {
        const [from = '', to = from] = (attribute('ref') ?? '').split(':');
        this.merged.push({
          from: { at: columnOf(from), line: lineOf(from) },
          to: { at: columnOf(to), line: lineOf(to) },
        });
      } else if (name === 'f' && this.#cell) this.#cell.formula = '';
      else if (name === 'v' && this.#cell) this.#cell.value = '';
      this.#inside = name;
    },
    text: (text) => {
      if (!this.#cell || this.#isAloud) return;
      if (this.#inside === 'v') this.#cell.value = (this.#cell.value ?? '') + text;
      if (this.#inside === 'f') this.#cell.formula = (this.#cell.formula ?? '') + text;
      if (this.#inside === 't') this.#cell.inline += text;
    },
    close: (name) => {
      this.#inside = '';
      if (name === 'rPh') this.#isAloud = false;
      if (name === 'c' && this.#cell) {
        const text = shown(this.#cell, this.shared).trim();
        if (text !== '') put(this.#cells, this.#cell.at, text);
        this.#cell = null;
      }
      if (name === 'row' && this.#cells.length > 0) {
        this.rows.push({ line: this.#line, cells: this.#cells });
        this.#cells = [];
      }
    },
  };
}

/** The sheets of an Excel workbook (.xlsx, .xlsm). @throws FileFault if it cannot be read */
export function readXlsx(entries: readonly ZipEntry[]): Sheet[] {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const find = (path: string) => byName.get(path.toLowerCase());
  const main = [...targetsIn(find('_rels/.rels'), '').values()]
    .map((path) => path.replace(/^\//, ''))
    .find((path) => /workbook[^/]*\.xml$/i.test(path));
  const path = main && find(main) ? main : 'xl/workbook.xml';
  const workbook = find(path);
  if (!workbook) throw new FileFault('damaged');
  const folder = path.replace(/\/?[^/]+$/, '');
  const book = bookOf(workbook);
  const name = path.slice(folder.length).replace(/^\//, '');
  const targets = targetsIn(find(`${folder}/_rels/${name}.rels`), folder);
  let shared: Shared | undefined;
  const load = (): Shared =>
    (shared ??= {
      texts: sharedTexts(find(`${folder}/sharedStrings.xml`)),
      formats: formatsIn(find(`${folder}/styles.xml`)),
      from1904: book.from1904,
    });
  return book.sheets.flatMap(({ name, isHidden, id }, at) => {
    const entry = find(targets.get(id) ?? '') ?? find(`${folder}/worksheets/sheet${at + 1}.xml`);
    if (!entry) return [];
    return [
      {
        name,
        isHidden,
        *rows() {
          const reader = new SheetReader(load());
          for (const _ of readXml(entry, reader.handler)) {
            yield* reader.rows;
            reader.rows = [];
          }
          yield* reader.rows;
        },
        merged(lines: ReadonlySet<number>) {
          const reader = new SheetReader({ texts: [], formats: [], from1904: false });
          for (const _ of readXml(entry, reader.handler)) reader.rows = [];
          return reader.merged.filter(({ from }) => lines.has(from.line));
        },
      },
    ];
  });
}
