import { parseArgs } from 'node:util';
import { readOrigin } from '../../server/origin';
import { compileFolder } from './compile';
import { readBack, writeWorkbook } from './keepWorkbook';

interface Asked {
  dir: string;
  out: string;
  /** A city's answers, and which of them are taken. */
  answers?: string | undefined;
  accept?: string | undefined;
  /** Where the rows for letters to cities go. */
  invitations?: string | undefined;
  /** The workbook to be written instead. */
  workbook?: string | undefined;
  /** The workbook to be read back instead, and into which folder. */
  from?: string | undefined;
  to?: string | undefined;
}

const usage = `usage: npm run data -- [--dir FOLDER OF THE TABLES] [--out FOLDER]
       npm run data -- --workbook FILE.xlsx [--dir FOLDER OF THE TABLES]
       npm run data -- --from FILE.xlsx --to FOLDER [--dir FOLDER OF WHAT ELSE THERE IS]
       npm run data -- --answers FILE.json [--accept all|ID,ID] [--dir FOLDER]
       npm run data -- --invitations FILE.csv [--dir FOLDER]`;

/** What the command line asks for; null, with the reason printed, if it cannot be read. */
function asked(): Asked | null {
  const dir = { type: 'string', default: 'data' } as const;
  const out = { type: 'string', default: 'dist' } as const;
  const text = { type: 'string' } as const;
  try {
    const books = { workbook: text, from: text, to: text };
    const options = { dir, out, answers: text, accept: text, invitations: text, ...books };
    const { values } = parseArgs({ options });
    if (values.accept !== undefined && values.answers === undefined) {
      throw new Error('--accept goes with --answers');
    }
    if ((values.from === undefined) !== (values.to === undefined)) {
      throw new Error('--from and --to go together');
    }
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    return null;
  }
}

/** Compiles; an error that no check foresaw is told as what it is, the checker's own fault. */
async function compile(named: Asked): Promise<boolean> {
  const { dir, workbook, from, to } = named;
  try {
    if (workbook !== undefined) return await writeWorkbook(dir, workbook);
    if (from !== undefined && to !== undefined) return await readBack(from, to, dir);
    return await compileFolder({ ...named, origin: readOrigin(process.env['SITE_URL']) });
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

/** Does what is asked. Resolves to whether it was done. */
async function run(named: Asked): Promise<boolean> {
  const { dir, answers: file, accept: accepted, invitations } = named;
  if (invitations !== undefined) {
    const { invite } = await import('../answers/invitations');
    return invite(dir, invitations, process.env['SITE_URL']);
  }
  if (file === undefined) return compile(named);
  const { askInTerminal, takeAnswers } = await import('../answers/main');
  const ask = process.stdin.isTTY && process.stdout.isTTY ? askInTerminal : null;
  const today = new Date().toISOString().slice(0, 10);
  return takeAnswers({ dir, file, accepted, today, ask });
}

const named = asked();
process.exitCode = named && (await run(named)) ? 0 : 1;
