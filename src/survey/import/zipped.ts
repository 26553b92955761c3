import { joined } from './decode';
import { FileFault } from './fileFault';
import { fileKind, hasPassword } from './fileKind';
import { readOds } from './ods';
import { withoutPreamble } from './preamble';
import type { Row } from './row';
import { linesOf, type ReadOptions } from './table';
import { sheetOf, tableRows, type Sheet } from './workbook';
import { readXlsx } from './xlsx';
import { unpacked, zipEntries, type ZipEntry } from './zip';

/** Files in a ZIP that could be the table, by their names; what programs add is none. */
const isTable = ({ name }: ZipEntry): boolean =>
  /\.(csv|tsv|tab|txt|xlsx|xlsm|ods|xls)$/i.test(name) &&
  !/(^|\/)(__MACOSX\/|\._|\.DS_Store|readme)/i.test(name);

/** The sheets of a workbook in a ZIP; null if it is none, but an archive of files. */
function sheetsIn(entries: readonly ZipEntry[]): Sheet[] | null {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) throw new FileFault('binary-workbook');
  if (has(/^(\[Content_Types\]\.xml)$/i) || has(/^xl\/workbook\.xml$/i)) {
    if (has(/^(word|ppt)\//i)) throw new FileFault('document');
    return readXlsx(entries);
  }
  if (!has(/^content\.xml$/)) return null;
  const kind = entries.find(({ name }) => name === 'mimetype');
  const says = kind ? new TextDecoder().decode(joined([...unpacked(kind)])) : '';
  if (/opendocument\.(text|presentation|graphics)/.test(says)) throw new FileFault('document');
  return readOds(entries);
}

/**
 * The rows of a workbook (.xlsx, .xlsm, .ods), or of the one table in a ZIP.
 * @throws FileFault if there is none, or it cannot be read
 */
export async function* rowsOfZip(
  bytes: Uint8Array,
  options: ReadOptions,
  inside?: string,
): AsyncGenerator<Row, void, undefined> {
  const entries = zipEntries(bytes);
  const sheets = sheetsIn(entries);
  if (sheets) {
    const sheet = sheetOf(sheets, options.sheet, options.isCity);
    yield* tableRows(sheet);
    const names = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
    options.onRead?.({ sheet: sheet.name, sheets: names, ...(inside !== undefined && { inside }) });
    return;
  }
  const tables = entries.filter(isTable);
  const [table] = tables;
  if (tables.length > 1) {
    throw new FileFault(
      'several-tables-in-zip',
      tables.map(({ name }) => name),
    );
  }
  // A ZIP in a ZIP in a ZIP is nobody's export.
  if (!table || inside !== undefined) throw new FileFault('no-table-in-zip');
  let start: Uint8Array = new Uint8Array();
  for (const part of unpacked(table)) {
    start = joined([start, part]);
    if (start.length >= 65_536) break;
  }
  const kind = fileKind(start);
  const own = {
    ...options,
    onRead: (as: object) => options.onRead?.({ ...as, inside: table.name }),
  };
  if (kind === 'text') yield* withoutPreamble(linesOf(unpacked(table), own));
  else if (kind === 'zip') yield* rowsOfZip(joined([...unpacked(table)]), own, table.name);
  else if (kind === 'old-workbook' && hasPassword(joined([...unpacked(table)]))) {
    throw new FileFault('password');
  } else throw new FileFault(kind);
}
