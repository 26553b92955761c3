import { tableNamed, tablesInWorkbook } from '../../../data/compile/workbook';
import { FileFault } from '../../survey/import/fileFault';
import { fileKind, hasPassword } from '../../survey/import/fileKind';
import { unpacked, zipEntries } from '../../survey/import/zip';
import { joined } from '../../survey/import/decode';

/** A file that was dropped on the desk. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** The tables in what was dropped. */
export interface Taken {
  /** By file name: `records.csv`. */
  tables: Map<string, Uint8Array>;
  /** Sheets and files that hold no table, or one that was taken already. */
  others: string[];
}

/** The beginning of a file, in bytes: enough to tell what it is. */
const start = 65_536;

function take({ name, bytes }: DroppedFile, taken: Taken): void {
  const kind = fileKind(bytes.subarray(0, start));
  if (kind === 'text') {
    const table = tableNamed(name, bytes.subarray(0, start));
    const file = `${table ?? ''}.csv`;
    if (table === undefined || taken.tables.has(file)) taken.others.push(name);
    else taken.tables.set(file, bytes);
    return;
  }
  if (kind === 'old-workbook' && hasPassword(bytes)) throw new FileFault('password');
  if (kind !== 'zip') throw new FileFault(kind);
  const entries = zipEntries(bytes);
  const isWorkbook = entries.some(({ name: inside }) =>
    /^(xl\/workbook\.xml|content\.xml|\[Content_Types\]\.xml)$/i.test(inside),
  );
  if (isWorkbook) {
    const { files, others } = tablesInWorkbook(bytes);
    for (const [file, table] of files) {
      if (taken.tables.has(file)) taken.others.push(`${name}: ${file}`);
      else taken.tables.set(file, table);
    }
    taken.others.push(...others);
    return;
  }
  // A folder that was packed: what lies in it is taken as if it had been dropped.
  for (const entry of entries) {
    if (!/\.(csv|tsv|txt)$/i.test(entry.name) || /(^|\/)(__MACOSX\/|\._)/.test(entry.name))
      continue;
    take({ name: entry.name, bytes: joined([...unpacked(entry)]) }, taken);
  }
}

/**
 * The tables in files that were dropped: CSV as spreadsheets save it, workbooks, folders that were packed.
 * Documents of a folder of tables (JSON, guides) are passed over.
 * @throws FileFault if one cannot be read as a table
 */
export function takeTables(files: readonly DroppedFile[]): Taken {
  const taken: Taken = { tables: new Map(), others: [] };
  for (const file of files) {
    if (/(^|\/)[.~]|\.(json|md)$/i.test(file.name)) continue;
    take(file, taken);
  }
  return taken;
}
