import { parseArgs } from 'node:util';
import { keepHistory, type KeepOptions } from './keepHistory';
const usage =
  'usage: npm run history -- [--dir FOLDER OF THE TABLES] [--date YYYY-MM-DD] [--reason "WHY ROWS WERE CORRECTED OR REMOVED"] [--check]';

/** What the command line asks for; null, with the reason printed, if it cannot be read. */
function asked(): KeepOptions | null {
  try {
    const { reason, ...rest } = parseArgs({
      options: {
        dir: { type: 'string', default: 'data' },
        date: { type: 'string' },
        reason: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    }).values;
    return { ...rest, date: rest.date, reason: reason?.trim() || null };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    return null;
  }
}

const what = asked();
process.exitCode = what && (await keepHistory(what)) ? 0 : 1;
