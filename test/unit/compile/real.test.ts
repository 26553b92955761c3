import { recordTextsSchema } from '../../../src/atlas/recordTexts';
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import {
  caseLibrarySchema,
  cityDetailsSchema,
  historySchema,
  practicesSchema,
} from '../../../src/atlas/details';
import { searchIndexSchema } from '../../../src/atlas/searchIndex';
import { eventSchema } from '../../../src/atlas/eventSchema';
import { run, type Run } from './folder';

const table = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(`data/${name}.csv`, 'utf8'), { columns: true });

describe('the dataset of the atlas', () => {
  let result: Run;
  let atlas: Atlas;
  const json = (path: string): unknown => JSON.parse(result.files.get(`data/${path}`) ?? 'null');

  beforeAll(async () => {
    result = await run('data');
    atlas = parseAtlas(json('core.json'));
  }, 60_000);

  test('has no fault; its only warnings are of plain http, six ends that have passed, one language and what is hard to read', () => {
    expect(result.compiled).toBe(true);
    const told = result.errors.filter((line) => !/^warning: .+ plain http \(/u.test(line));
    // A Spanish journal's article has an English title.
    expect(told.map((line) => line.replace(/ \(.+/su, ''))).toEqual([
      'warning: case-studies.csv:435:language: a title in another language',
      'warning: practices.csv:2:definition: hard to read',
      'warning: records.csv:3:summary: hard to read',
      'warning: records.csv:4:summary: a sentence of more than 30 words',
      'warning: records.csv:19:status: the end has passed and the status is another',
    ]);
    expect(told.at(-1)).toContain('; so in 6 rows:');
  });

  test('names for each practice an example that none began after, and that is not only planned', async () => {
    const { newest } = v.parse(practicesSchema, json('practices.json'));
    const rows = (await table('records')).filter(({ status }) => status !== 'planned');
    const years = (practice: string) =>
      rows
        .filter((row) => row['practice'] === practice)
        .map((row) => Number(row['start_year'] || row['end_year'] || 0));
    expect(newest.map(({ practice }) => practice)).toEqual(atlas.practices.map(({ id }) => id));
    for (const { practice, startYear, endYear, status } of newest) {
      expect(status).not.toBe('planned');
      expect(startYear ?? endYear).toBe(Math.max(...years(practice)));
    }
  });

  test('has a history that names every row, and from which both releases can be counted', () => {
    const { releases, entries } = v.parse(historySchema, json('history.json'));
    const had = (date: string) =>
      ['records', 'case-studies', 'recognitions'].map(
        (name) =>
          entries.filter(
            ({ table: of, added, removed }) =>
              of === name && added <= date && (removed ?? '9') > date,
          ).length,
      );
    expect(releases.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-29']);
    expect(had('2026-11-24')).toEqual([959, 307, 324]);
    expect(had('2026-11-29')).toEqual([1173, 472, 398]);
    const records = entries.filter(({ table: of }) => of === 'records');
    expect(records.filter(({ removed }) => removed !== null)).toHaveLength(9);
    expect(records.filter(({ changed }) => changed !== null)).toHaveLength(128);
    const told = atlas.cities.flatMap(
      ({ id }) => v.parse(cityDetailsSchema, json(`city/${id}.json`)).removed ?? [],
    );
    expect(told).toHaveLength(9);
  });

  test('is told of in the same numbers by the README and the guide to the tables', async () => {
    const count = async (name: string) => (await table(name)).length.toLocaleString('en');
    const [cities, countries, records] = [
      await count('cities'),
      await count('countries'),
      await count('records'),
    ];
    expect(await readFile('README.md', 'utf8')).toContain(
      `${records} public records about ${cities} cities in ${countries} countries`,
    );
    const rest = `${await count('sources')} sources, ${await count('case-studies')} case studies, ${await count('recognitions')} recognitions`;
    expect(await readFile('data/README.md', 'utf8')).toContain(
      `${cities} cities, ${countries} countries, ${records} records, ${rest}`,
    );
  });

  test('has in its core what the tables have', async () => {
    const records = await table('records');
    expect(atlas.cities).toHaveLength((await table('cities')).length);
    expect(atlas.records).toHaveLength(records.length);
    expect(atlas.practices).toHaveLength((await table('practices')).length);
    expect(atlas.countries).toHaveLength((await table('countries')).length);
    for (const practice of atlas.practices) {
      expect(atlas.records.filter((record) => record.practice === practice)).toHaveLength(
        records.filter((row) => row['practice'] === practice.id).length,
      );
    }
    for (const city of atlas.cities) {
      expect(city.records).toHaveLength(records.filter((row) => row['city'] === city.id).length);
    }
  });

  test('fits the budget of the first load', () => {
    const core = result.files.get('data/core.json') ?? '';
    expect(brotliCompressSync(core).length).toBeLessThanOrEqual(20_000);
  });

  test('keeps the order of the core in details and search', () => {
    const { recordNames } = v.parse(searchIndexSchema, json('search.json'));
    const details = atlas.cities.map(({ id }) =>
      v.parse(cityDetailsSchema, json(`city/${id}.json`)),
    );
    expect(details.flatMap(({ records }) => records.map(({ name }) => name))).toEqual(recordNames);
    const texts = v.parse(recordTextsSchema, json('records.json'));
    expect(details.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(texts.id);
    expect(details.flatMap(({ records }) => records.map(({ summary }) => summary))).toEqual(
      texts.summary,
    );
    expect(
      details.flatMap(({ records, sources }) =>
        records.map(({ source }) => sources.find(({ id }) => id === source)?.publisher),
      ),
    ).toEqual(texts.source.map((place) => texts.sources[place]?.[0]));
    expect(details.flatMap(({ records }) => records.map(({ practice }) => practice))).toEqual(
      atlas.records.map(({ practice }) => practice.id),
    );
    for (const { records, recognitions, sources } of details) {
      const named = new Set([...records, ...recognitions].map(({ source }) => source));
      expect(sources.map(({ id }) => id)).toEqual([...named].sort());
    }
  });

  test('has its case studies and event', async () => {
    const { caseStudies } = v.parse(caseLibrarySchema, json('case-studies.json'));
    expect(caseStudies).toHaveLength((await table('case-studies')).length);
    expect(v.parse(eventSchema, json('event.json')).video).toBeNull();
  });
});
