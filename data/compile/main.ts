import { parseArgs } from 'node:util';
import { compileFolder } from './compile';

/** The folders that the command line names; null, with the reason printed, if it cannot be read. */
function folders(): { dir: string; out: string } | null {
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

const named = folders();
process.exitCode = named && (await compileFolder(named)) ? 0 : 1;
