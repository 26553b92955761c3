import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Report } from '../../src/atlas/fault';
import { FileFault, fileWords } from '../../src/survey/import/fileFault';
import { diskFiles } from './diskFiles';
import { filesInMemory } from './files';
import { readFolder } from './read';
import { codeOf, readSheet } from './sheet';
import { tables } from './tables';
import {
  isOptional,
  editedText,
  editedWorkbook,
  tableNames,
  tablesInWorkbook,
  type TableCells,
} from './workbook';

/** Prints why a file cannot be read or written. */
function failed(file: string, error: unknown): false {
  if (!(error instanceof FileFault)) {
    console.error(`${file}: cannot be read or written (${codeOf(error)})`);
    return false;
  }
  const [is, expected] = fileWords[error.wrong];
  console.error(`${file}: ${is}, expected ${expected}`);
  return false;
}

/**
 * Writes the tables of a folder as one workbook to edit, whatever faults they have.
 * @returns whether it was written
 */
export async function writeWorkbook(dir: string, file: string): Promise<boolean> {
  const report = new Report();
  const files = diskFiles(dir);
  const cells: { -readonly [N in keyof TableCells]: TableCells[N] } = {};
  for (const name of tableNames) {
    const sheet = await readSheet(files, tables[name], report);
    if (sheet) cells[name] = sheet.rows.map((row) => row.cells);
  }
  const folder = await readFolder(dir, report);
  for (const line of report.lines()) {
    if (!line.startsWith('warning: ')) console.error(line);
  }
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, editedWorkbook(cells, folder?.version ?? 'with faults'));
  } catch (error) {
    return failed(file, error);
  }
  console.log(`${file}: ${Object.keys(cells).length} tables of ${dir}`);
  return true;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** What a workbook does not hold. */
const beside = ['dataset.json', 'event.json', 'history.csv', 'cues', 'survey'];

/**
 * Reads a workbook back into tables. What it does not hold is copied from `dir` where `to` has none.
 * @returns whether the tables were written; a row that cannot be laid under its columns stops it
 */
export async function readBack(file: string, to: string, dir: string): Promise<boolean> {
  const texts = new Map<string, string>();
  const report = new Report();
  try {
    const { files, others } = tablesInWorkbook(await readFile(file));
    for (const name of others) console.error(`warning: ${file}: the sheet ${name} is not read`);
    for (const name of tableNames) {
      if (!files.has(`${name}.csv`)) continue;
      const sheet = await readSheet(filesInMemory(files), tables[name], report);
      // A table that nobody fills is as if it were not there; one that was emptied is.
      const isNone = sheet?.rows.length === 0 && isOptional(name);
      if (sheet && !(isNone && !(await isThere(join(dir, `${name}.csv`)))))
        texts.set(`${name}.csv`, editedText(name, sheet.rows));
    }
    for (const line of report.lines()) console.error(line);
    if (report.faults.length > 0) return false;
    await mkdir(to, { recursive: true });
    for (const [name, text] of texts) await writeFile(join(to, name), text);
    for (const name of [...beside, ...tableNames.map((table) => `${table}.csv`)]) {
      const [from, target] = [join(dir, name), join(to, name)];
      if ((await isThere(from)) && !(await isThere(target)))
        await cp(from, target, { recursive: true });
    }
  } catch (error) {
    return failed(file, error);
  }
  console.log(
    `${to}: ${[...texts.keys()].join(', ')} of ${file}; npm run data -- --dir ${to} checks them`,
  );
  return true;
}
