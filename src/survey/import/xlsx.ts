import { unzipSync } from 'fflate';
import { preambleIn } from './preamble';
import type { Row } from './rows';

/** What is inside a file grows when it is unpacked; more than this is no survey's sheet, in bytes. */
const largest = 300_000_000;

/** What is wrong with a workbook that cannot be read. */
export type WorkbookWrong = 'not-a-workbook' | 'no-sheet' | 'too-large';

export class WorkbookFault extends Error {
  constructor(readonly wrong: WorkbookWrong) {
    super(wrong);
  }
}

/** The texts of these files in a zip file, by name. @throws WorkbookFault if it is none, or too large */
function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!wanted(name)) return false;
    if (originalSize > largest) throw new WorkbookFault('too-large');
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter }));
    return new Map(files.map(([name, content]) => [name, new TextDecoder().decode(content)]));
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault('not-a-workbook');
  }
}

/** Rows that a header takes at most. */
const longestHeader = 3;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text in a piece of XML, without its tags. */
function plain(xml: string): string {
  return xml
    .replace(/<rPh\b.*?<\/rPh>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
      (whole, hex?: string, code?: string, name?: string) => {
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        if (code !== undefined) return String.fromCodePoint(Number(code));
        return entities[name ?? ''] ?? whole;
      },
    );
}

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The number of a column, from 0: `A` is 0, `AB` is 27. */
function columnOf(place: string): number {
  const letters = /^[A-Z]+/.exec(place)?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The path of the first sheet in a workbook. */
function firstSheet(workbook: string, relations: string): string {
  const id = attribute(/<sheet\b[^>]*>/.exec(workbook)?.[0] ?? '', 'r:id');
  const found = [...relations.matchAll(/<Relationship\b[^>]*>/g)].find(
    ([tag]) => attribute(tag, 'Id') === id,
  );
  const target = attribute(found?.[0] ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** What a cell shows: of a formula the value that was worked out last, or the formula itself where there is none. */
function shown(attributes: string, inner: string, strings: readonly string[]): string {
  const value = /<v\b[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
  // A formula that is shared with another cell has no text of its own.
  const formula = /<f\b[^>]*?(?:\/>|>(.*?)<\/f>)/s.exec(inner);
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return plain(/<is>(.*?)<\/is>/s.exec(inner)?.[1] ?? '');
  if (value === undefined) return formula ? `=${plain(formula[1] ?? '') || '…'}` : '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return plain(value);
}

const lineOf = (place: string) => Number(/\d+/.exec(place)?.[0]);

/** Cells that are one lie in its first; of a header, the others to the right and below get its text, too. */
function spread(header: readonly Row[], sheet: string): void {
  for (const [, from = '', to = ''] of sheet.matchAll(
    /<mergeCell\b[^>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const text = header.find(({ line }) => line === lineOf(from))?.cells[columnOf(from)] ?? '';
    for (const { line, cells } of header) {
      if (line < lineOf(from) || line > lineOf(to)) continue;
      for (let at = columnOf(from); at <= columnOf(to); at++) put(cells, at, text);
    }
  }
}

/** A sheet leaves out what is empty: cells before one, and the rest of a row. */
function put(cells: string[], at: number, text: string): void {
  while (cells.length < at) cells.push('');
  cells[at] = text;
}

/**
 * The rows of a workbook's first sheet.
 * @throws WorkbookFault if it is none, or cannot be read
 */
export function readWorkbook(bytes: Uint8Array): Row[] {
  const frame = unpack(bytes, (name) =>
    /^xl\/(workbook\.xml|_rels\/.*|sharedStrings\.xml)$/.test(name),
  );
  const workbook = frame.get('xl/workbook.xml');
  if (workbook === undefined) throw new WorkbookFault('not-a-workbook');
  const path = firstSheet(workbook, frame.get('xl/_rels/workbook.xml.rels') ?? '');
  const sheet = unpack(bytes, (name) => name === path).get(path);
  if (sheet === undefined) throw new WorkbookFault('no-sheet');
  const shared = frame.get('xl/sharedStrings.xml') ?? '';
  const strings = [...shared.matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    plain(xml),
  );
  const rows: Row[] = [];
  for (const [, attributes = '', inner = ''] of sheet.matchAll(
    /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs,
  )) {
    const cells: string[] = [];
    for (const [, of = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      // Places need not be written: then a cell is beside the one before, a row below it.
      const place = attribute(of, 'r');
      const at = place === undefined ? cells.length : columnOf(place);
      put(cells, at, shown(of, content, strings).trim());
    }
    const line = Number(attribute(attributes, 'r') ?? (rows.at(-1)?.line ?? 0) + 1);
    rows.push({ line, cells });
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const table = filled.slice(preambleIn(filled));
  const header = table.slice(0, longestHeader);
  spread(header, sheet);
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  for (const { cells } of table) if (cells.length < width) put(cells, width - 1, '');
  return table;
}
