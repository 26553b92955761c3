import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyFolder } from '../../tools/plugins/publishedVersions';
import { parseAtlas } from '../../src/atlas/model';
import { cityDetailsSchema } from '../../src/atlas/details';
import { searchIndexSchema } from '../../src/atlas/searchIndex';
import { layPublished, published, publishedJson, readPublished } from '../published';

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true })));
});

describe('the data of the version that was published first', () => {
  it('are read as an atlas', async () => {
    const atlas = parseAtlas(await publishedJson('data/core.json'));
    expect(atlas.version).toBe(published);
    expect(atlas.cities).toHaveLength(188);
    expect(atlas.records).toHaveLength(959);
    expect(atlas.practices).toHaveLength(20);
    expect(atlas.cityById.get('ghent')).toMatchObject({
      name: 'Ghent',
      localName: 'Gent',
      country: { code: 'BE', name: 'Belgium', euMember: true },
      lat: expect.closeTo(51.05, 1),
      lng: expect.closeTo(3.72, 1),
    });
  });

  it('have a detail of each city, which is read whole', async () => {
    const atlas = parseAtlas(await publishedJson('data/core.json'));
    let records = 0;
    for (const { id } of atlas.cities) {
      const details = v.parse(cityDetailsSchema, await publishedJson(`data/city/${id}.json`));
      expect(details.id).toBe(id);
      expect(details.version).toBe(published);
      records += details.records.length;
    }
    expect(records).toBe(959);
  });

  it('keep what a city’s record says, and its source', async () => {
    const { records, sources } = v.parse(
      cityDetailsSchema,
      await publishedJson('data/city/ghent.json'),
    );
    const [first] = records;
    expect(first).toMatchObject({
      id: 'ghent-more-than-a-smart-city-policy-note-on-data',
      practice: 'innovation-strategy',
      startYear: 2021,
      status: 'active',
      challenges: ['digital', 'economy'],
    });
    expect(sources.map(({ id }) => id)).toContain(first?.source);
  });

  it('have the names of records, one for each', async () => {
    const { recordNames } = v.parse(searchIndexSchema, await publishedJson('data/search.json'));
    expect(recordNames).toHaveLength(959);
  });
});

describe('a build over a folder that has a published version', () => {
  it('leaves the version byte for byte, and takes the rest away', async () => {
    const out = await mkdtemp(join(tmpdir(), 'atlas-published-'));
    made.push(out);
    await layPublished(out);
    await writeFile(join(out, 'index.html'), 'of before');
    await emptyFolder(out, false);
    expect(existsSync(join(out, 'index.html'))).toBe(false);
    for (const [name, body] of await readPublished()) {
      const kept = await readFile(join(out, 'v', published, name));
      expect(kept.equals(body), `${name} stays`).toBe(true);
    }
  });
});
