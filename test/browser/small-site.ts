import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { serve, type Served } from '../../server/http';
import { run } from '../../tools/run';
import type { Video } from '../../src/atlas/eventSchema';

/** Tables with rows of cities, and the column that names the city. */
const ofCities = [
  ['cities.csv', 'id'],
  ['records.csv', 'city'],
  ['recognitions.csv', 'city'],
  ['case-studies.csv', 'city'],
  ['cues/tour.csv', 'city'],
] as const;

/** Leaves only one city's rows in a table. */
async function keepCity(file: string, column: string, city: string): Promise<void> {
  const rows: string[][] = parse(await readFile(file, 'utf8'), { bom: true });
  const at = rows[0]?.indexOf(column) ?? -1;
  const kept = rows.filter((row, line) => line === 0 || row[at] === city);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await writeFile(file, kept.map((row) => row.map(cell).join(',')).join('\n') + '\n');
}

/** Copies the dataset with the rows of one city. */
export async function copyCity(data: string, city: string): Promise<void> {
  await cp('data', data, { recursive: true, filter: (from) => !/\.tsx?$/.test(from) });
  for (const [table, column] of ofCities) await keepCity(join(data, table), column, city);
}

/** Two cues of a recording, a fifth of a second apart. */
const cues = `id,time,title,title_fr,view,city,words,words_fr,records
all,0,The whole map,,?status=active,,,,
ghent,0.2,Ghent,,?city=ghent#6/51.05/3.72,ghent,,,
`;

/** What is said in it. */
const transcript = `WEBVTT

00:00.000 --> 00:00.200
Good morning.

00:00.200 --> 00:00.400
We begin in Ghent.
`;

/**
 * Builds and serves an atlas of Ghent alone.
 * @param change what is otherwise in its data, whose folder it is given
 * @param add what lies in the built folder besides
 * @param origin the address that the site is told it has; left out, it knows none
 */
export async function smallSite(
  change: (data: string) => Promise<void>,
  add: (dir: string) => Promise<void> = async () => undefined,
  origin?: string,
): Promise<Served & { dir: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-small-'));
  const data = join(folder, 'data');
  const dir = join(folder, 'dist');
  await copyCity(data, 'ghent');
  await change(data);
  const app = process.env['ATLAS_DIST'] ?? 'dist';
  const options = ['--dir', data, '--out', dir, '--app', app];
  const env = { SITE_URL: origin };
  if ((await run('tools/build.ts', options, env)) !== 0) {
    throw new Error('the small site could not be built');
  }
  await add(dir);
  const site = await serve({ dir });
  return {
    url: site.url,
    dir,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Such a site whose event has this recording with cues, and the recording's file. */
export function recordedSite(video: Video, file?: Buffer): Promise<Served> {
  const change = async (data: string) => {
    const event: object = JSON.parse(await readFile(join(data, 'event.json'), 'utf8'));
    const known = { video, programme: 'talk', transcript: '/talk.vtt' };
    const recorded = JSON.stringify({ ...event, ...known });
    await writeFile(join(data, 'event.json'), recorded);
    await writeFile(join(data, 'cues', 'talk.csv'), cues);
  };
  return smallSite(change, async (dir) => {
    await writeFile(join(dir, 'talk.vtt'), transcript);
    if (file && video.provider === 'file') await writeFile(join(dir, video.url), file);
  });
}
