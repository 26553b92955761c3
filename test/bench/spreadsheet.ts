import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { findProgram } from '../../tools/chromium';
import { csvOf } from '../../src/atlas/csv';

/** Texts that a spreadsheet might run, break or misread. */
const texts = ['=1+1', '+32', '-5 degrees', '@SUM(A1)', 'a, b', 'say "hi"', 'two\nlines', 'Łódź'];

/**
 * Lets LibreOffice open a table of dangerous texts and write it again.
 * @returns what was found, in one sentence; null where LibreOffice is not installed
 */
export async function openInLibreOffice(): Promise<string | null> {
  const office = findProgram(['soffice', 'libreoffice']);
  if (!office) return null;
  const dir = await mkdtemp(join(tmpdir(), 'atlas-office-'));
  try {
    const file = join(dir, 'table.csv');
    await writeFile(
      file,
      `\uFEFF${csvOf([{ name: 'text', value: (text: string) => text }], texts)}`,
    );
    // Comma, quote, UTF-8, from line 1: what its dialog offers a person for such a file.
    const utf8 = '44,34,76,1';
    const filter = `csv:Text - txt - csv (StarCalc):${utf8}`;
    const profile = `-env:UserInstallation=file://${dir}/profile`;
    await promisify(execFile)(
      office,
      [
        profile,
        '--headless',
        `--infilter=CSV:${utf8}`,
        '--convert-to',
        filter,
        '--outdir',
        join(dir, 'out'),
        file,
      ],
      { timeout: 120_000 },
    );
    const rows: string[][] = parse(await readFile(join(dir, 'out', 'table.csv'), 'utf8'), {
      bom: true,
    });
    const back = rows.slice(1).map(([text = '']) => text.replace(/^'/u, ''));
    const changed = texts.filter((text, i) => back[i] !== text);
    return changed.length === 0
      ? `LibreOffice opens it: ${texts.length} dangerous texts, none changed, none run`
      : `LibreOffice changed ${changed.map((text) => JSON.stringify(text)).join(', ')}`;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
