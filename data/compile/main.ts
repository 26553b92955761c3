import { parseArgs } from 'node:util';
import { compileFolder } from './compile';
import { readBack, writeWorkbook } from './keepWorkbook';

interface Folders {
  dir: string;
  out: string;
  /** The workbook to be written instead. */
  workbook?: string | undefined;
  /** The workbook to be read back instead, and into which folder. */
  from?: string | undefined;
  to?: string | undefined;
}

const usage = `usage: npm run data -- [--dir FOLDER OF THE TABLES] [--out FOLDER]
       npm run data -- --workbook FILE.xlsx [--dir FOLDER OF THE TABLES]
       npm run data -- --from FILE.xlsx --to FOLDER [--dir FOLDER OF WHAT ELSE THERE IS]`;

/** The folders that the command line names; null, with the reason printed, if it cannot be read. */
function folders(): Folders | null {
  const dir = { type: 'string', default: 'data' } as const;
  const out = { type: 'string', default: 'dist' } as const;
  try {
    const file = { type: 'string' } as const;
    const { values } = parseArgs({ options: { dir, out, workbook: file, from: file, to: file } });
    const { workbook, from, to } = values;
    if ((from === undefined) !== (to === undefined)) throw new Error('--from and --to go together');
    return { ...values, workbook, from, to };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    return null;
  }
}

/** Compiles; an error that no check foresaw is told as what it is, the checker's own fault. */
async function compile(named: Folders): Promise<boolean> {
  const { dir, workbook, from, to } = named;
  try {
    if (workbook !== undefined) return await writeWorkbook(dir, workbook);
    if (from !== undefined && to !== undefined) return await readBack(from, to, dir);
    return await compileFolder(named);
  } catch (error) {
    // Only what is done before the first file is written can throw.
    console.error(
      `the checker failed (${error instanceof Error ? error.message : String(error)}): nothing was written`,
    );
    console.error(
      `This is a fault of the checker itself: please report it with the tables in ${named.dir}. Faults named above, if any, are theirs.`,
    );
    return false;
  }
}

const named = folders();
process.exitCode = named && (await compile(named)) ? 0 : 1;
