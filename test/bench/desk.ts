import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { diskFiles } from '../../data/compile/diskFiles';
import { readSheet } from '../../data/compile/sheet';
import { tables } from '../../data/compile/tables';
import { editedWorkbook, tableNames, type TableCells } from '../../data/compile/workbook';
import { Report } from '../../src/atlas/fault';

type Cells = ReadonlyMap<string, string>;

/** The nth copy of a record, made up; every hundredth has a fault. */
function copied(cells: Cells, nth: number): Cells {
  const own: [string, string][] = [
    ['id', `${cells.get('id')}-${nth}`],
    ['name', `${cells.get('name')} ${nth}`.slice(-120)],
    ...(nth % 100 === 0 ? ([['source', 'nowhere']] as [string, string][]) : []),
    ...(nth % 100 === 50 ? ([['start_year', '1,999']] as [string, string][]) : []),
  ];
  return new Map([...cells, ...own]);
}

/** The atlas's own tables as a workbook, with its records again and again until there are so many. */
export async function largeWorkbook(rows: number): Promise<Uint8Array> {
  const files = diskFiles('data');
  const cells: { -readonly [N in keyof TableCells]: TableCells[N] } = {};
  for (const name of tableNames) {
    const sheet = await readSheet(files, tables[name], new Report());
    cells[name] = sheet?.rows.map((row) => row.cells) ?? [];
  }
  const own = cells.records ?? [];
  const more = Array.from({ length: rows - own.length }, (_, at) =>
    copied(own[at % own.length] ?? new Map(), at + 1),
  );
  return editedWorkbook({ ...cells, records: [...own, ...more] }, 'made up');
}

const deskTime = v.object({
  read: v.number(),
  time: v.number(),
  work: v.number(),
  faults: v.number(),
  warnings: v.number(),
  changed: v.number(),
  cities: v.number(),
  memory: v.number(),
});
/** What checking a workbook took: ms from start to end, ms of work of all threads (whatever else the machine did), and bytes at most, of a process that does nothing else. */
export type DeskTime = v.InferOutput<typeof deskTime>;

/** Checks a workbook of so many records as the desk's worker does. */
export async function timeDesk(rows: number): Promise<DeskTime> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  try {
    const file = join(dir, 'large.xlsx');
    await writeFile(file, await largeWorkbook(rows));
    const args = ['--import', 'tsx', 'test/bench/deskRun.ts', file];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return v.parse(deskTime, JSON.parse(stdout));
  } finally {
    await rm(dir, { recursive: true });
  }
}
