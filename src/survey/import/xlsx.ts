import type { Row } from './rows';

/** What is inside a file grows when it is unpacked; more than this is no survey's sheet, in bytes. */
const largest = 300_000_000;

/** A workbook that cannot be read; the message says what is wrong. */
export class WorkbookFault extends Error {}

interface Entry {
  method: number;
  /** Where its header lies in the file. */
  at: number;
  packed: number;
  size: number;
}

/** The entries of a zip file by name, from the directory at its end. @throws WorkbookFault if there is none */
function directoryOf(view: DataView): Map<string, Entry> {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new WorkbookFault('not a workbook');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const name = view.getUint16(at + 28, true);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, name);
    entries.set(new TextDecoder().decode(bytes), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

async function textOf(view: DataView, { method, at, packed, size }: Entry): Promise<string> {
  if (size > largest) throw new WorkbookFault('a sheet of more than 300 MB');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, packed).slice();
  if (method === 0) return new TextDecoder().decode(bytes);
  if (method !== 8) throw new WorkbookFault('packed in a way that is not known');
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

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
  const formula = /<f\b[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return plain(/<is>(.*?)<\/is>/s.exec(inner)?.[1] ?? '');
  if (value === undefined) return formula === undefined ? '' : `=${plain(formula)}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  return plain(value);
}

/** Cells that are one lie in its first; the others of a merged header get its text, too. */
function spread(rows: readonly Row[], sheet: string): void {
  for (const [, from = '', to = ''] of sheet.matchAll(
    /<mergeCell\b[^>]*ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const line = Number(/\d+/.exec(from)?.[0]);
    const cells = rows.find((one) => one.line === line)?.cells;
    const [first, last] = [columnOf(from), columnOf(to)];
    cells?.splice(
      first,
      last - first + 1,
      ...Array.from({ length: last - first + 1 }, () => cells[first] ?? ''),
    );
  }
}

/**
 * The rows of a workbook's first sheet.
 * @throws WorkbookFault if it is none, or cannot be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Row[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view);
  const read = async (name: string) => {
    const entry = entries.get(name);
    return entry ? textOf(view, entry) : null;
  };
  const workbook = await read('xl/workbook.xml');
  if (workbook === null) throw new WorkbookFault('not a workbook');
  const relations = (await read('xl/_rels/workbook.xml.rels')) ?? '';
  const sheet = await read(firstSheet(workbook, relations));
  if (sheet === null) throw new WorkbookFault('a workbook without a sheet');
  const shared = (await read('xl/sharedStrings.xml')) ?? '';
  const strings = [...shared.matchAll(/<si\b[^>]*>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    plain(xml),
  );
  const rows: Row[] = [];
  for (const [, attributes = '', inner = ''] of sheet.matchAll(/<row\b([^>]*)>(.*?)<\/row>/gs)) {
    const cells: string[] = [];
    for (const [, of = '', content = ''] of inner.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const at = columnOf(attribute(of, 'r') ?? '');
      while (cells.length < at) cells.push('');
      cells[at] = shown(of, content, strings).trim();
    }
    rows.push({ line: Number(attribute(attributes, 'r') ?? rows.length + 1), cells });
  }
  spread(rows, sheet);
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  // A sheet leaves out what is empty at the end of a row.
  const width = Math.max(0, ...filled.slice(0, 3).map(({ cells }) => cells.length));
  for (const { cells } of filled) while (cells.length < width) cells.push('');
  return filled;
}
