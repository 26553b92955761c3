import { unzipSync } from 'fflate';
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
