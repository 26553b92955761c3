import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from './synthetic';
import { watched } from './watched';

export interface SurveyTime {
  rows: number;
  /** Size of the file, in bytes. */
  bytes: number;
  /** From start to exit, in ms. */
  time: number;
  /** The most memory the process held, in bytes. */
  memory: number;
}

const cities = ['Ghent', 'Riga', 'Braga', 'Gdańsk', 'Tampere', 'Athens', 'Bologna'];
const answers = ['Yes, in one department', 'Yes, for the whole city', 'No'];

/** What the import of any number of rows may take, in bytes: nothing is kept of a row. */
const mostMemory = 250_000_000;

/** An export of so many rows, made up, with a long remark in each. */
function madeUp(rows: number): string {
  const next = seeded(11);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const head =
    'City;Country;May we show your answers?;Does the city have an innovation team?;Which data does it open? [Transport];Which data does it open? [Budget];Remarks (made up)';
  const lines = Array.from({ length: rows }, (_, at) =>
    [
      pick(cities),
      '',
      'Yes',
      pick(answers),
      pick(['Yes', 'No']),
      pick(['Yes', 'No']),
      `"Made up; remark ${at}, ${'x'.repeat(100)}"`,
    ].join(';'),
  );
  return `${[head, ...lines].join('\n')}\n`;
}

/** Imports a made-up export by the command, and watches its memory. */
export async function timeSurvey(rows: number): Promise<SurveyTime> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-bench-'));
  const [file, map] = [join(dir, 'made-up.csv'), join(dir, 'map.json')];
  const text = madeUp(rows);
  await writeFile(file, text);
  const mapping: object = JSON.parse(
    await readFile('test/fixtures/survey/made-up.map.json', 'utf8'),
  );
  // As much as can be kept: every city agreed, and every question is public.
  const open = JSON.stringify({ ...mapping, oneEach: false }).replaceAll(
    '"public":false',
    '"public":true',
  );
  await writeFile(map, open);
  const args = ['tools/survey.ts', file, '--mapping', map, '--out', dir];
  const { time, memory, code } = await watched(args);
  await rm(dir, { recursive: true });
  if (code !== 0) throw new Error(`the import of ${rows} rows failed`);
  if (memory > mostMemory) throw new Error(`the import of ${rows} rows took ${memory} bytes`);
  return { rows, bytes: Buffer.byteLength(text), time, memory };
}
