import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { compileFolder } from '../../../data/compile/compile';
import { openServerRenderer, type ServerRenderer } from '../../../server/render/serverRenderer';
import { coreSchema, statuses, type Core } from '../../../src/atlas/schema';
import { viewAt } from '../../../src/view/viewAt';
import { drawnPart } from '../../../tools/plugins/besidePages';
import { pagesWithFiles } from '../../../tools/plugins/pageFiles';

let folder = '';
let before: ServerRenderer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-page-pictures-'));
  const out = join(folder, 'before');
  vi.spyOn(console, 'log').mockReturnValue();
  await compileFolder({ dir: 'data', out, brief: true });
  await mkdir(join(out, 'map'));
  await writeFile(join(out, 'map/outline.svg'), '<path id="land" d="M-90-90l99 0 0 99z"/>');
  before = await openServerRenderer(out);
}, 60_000);

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** The same folder where the data are of another version, in which one record has come further. */
async function withOtherStatus(city: string, practice: string): Promise<ServerRenderer> {
  const out = join(folder, 'after');
  await cp(join(folder, 'before'), out, { recursive: true });
  const file = join(out, 'data/core.json');
  const core = v.parse(coreSchema, JSON.parse(await readFile(file, 'utf8')));
  const place = core.cities.findIndex(([id]) => id === city);
  const of = core.practices.findIndex(([id]) => id === practice);
  const records = core.records.map((record): Core['records'][number] => {
    const [at, what, status, ...rest] = record;
    return at === place && what === of
      ? [at, what, (status + 1) % statuses.length, ...rest]
      : record;
  });
  await writeFile(file, JSON.stringify({ ...core, version: '2027-01-01-abcd1234', records }));
  return openServerRenderer(out);
}

it('one changed record has no picture drawn anew but those that show it', async () => {
  const [changed] = before.atlas.records;
  if (!changed) throw new Error('no record in the data');
  const practice = changed.practice.id;
  const after = await withOtherStatus(changed.city.id, practice);
  const drawn = (renderer: ServerRenderer, page: string) =>
    drawnPart(renderer.drawPage(renderer.resolve(viewAt(page), 'fr'), page));
  // Of cities some, and its own.
  const own = `/city/${changed.city.id}/`;
  const some = pagesWithFiles(before.atlas).filter(
    (page, at) => !page.startsWith('/city/') || at % 10 === 0 || page === own,
  );
  expect(some.length).toBeGreaterThan(70);
  const anew = some.filter((page) => drawn(before, page) !== drawn(after, page));
  expect(anew).toEqual(['/', `/practice/${practice}/`]);
});

it('a picture says in its document of which version it is, and in sight where it is pinned', () => {
  const draw = (page: string) => before.drawPage(before.resolve(viewAt(page), 'en'), page);
  for (const page of ['/city/ghent/', '/']) expect(draw(page)).toContain(before.atlas.version);
  const visible = (page: string) => drawnPart(draw(page)).includes(before.atlas.version);
  expect([visible('/city/ghent/'), visible('/')]).toEqual([false, true]);
});
