import { parseArgs } from 'node:util';
import { compileFolder } from './compile';

interface Folders {
  dir: string;
  out: string;
}

/** The folders that the command line names; null, with the reason printed, if it cannot be read. */
function folders(): Folders | null {
  const dir = { type: 'string', default: 'data' } as const;
  const out = { type: 'string', default: 'dist' } as const;
  try {
    return parseArgs({ options: { dir, out } }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('usage: npm run data -- [--dir FOLDER OF THE TABLES] [--out FOLDER]');
    return null;
  }
}

/** Compiles; an error that no check foresaw is told as what it is, the checker's own fault. */
async function compile(named: Folders): Promise<boolean> {
  try {
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
