import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { indexOf, type FilterResult } from '../../../src/atlas/facets';
import { finderOf, type Finder } from '../../../src/atlas/finder';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { recordTextsSchema, type RecordTexts } from '../../../src/atlas/recordTexts';
import { searchIndexSchema } from '../../../src/atlas/searchIndex';
import { loadSought } from '../../../src/atlas/sought';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { defaultView, type View } from '../../../src/view/view';
import { run } from '../compile/folder';
import { questions } from './searchQuestions';

let atlas: Atlas;
let finder: Finder;
let texts: RecordTexts;

beforeAll(async () => {
  const { files } = await run('data');
  const json = (name: string): unknown => JSON.parse(files.get(`data/${name}.json`) ?? '');
  atlas = parseAtlas(json('core'));
  texts = v.parse(recordTextsSchema, json('records'));
  const i18n = createTranslator('en', await loadMessages('en', ['words']));
  finder = finderOf(atlas, i18n, {
    index: v.parse(searchIndexSchema, json('search')),
    records: texts,
    sought: await loadSought(),
    words: await loadMessages('en', ['search']),
  });
}, 60_000);

function ask(change: Partial<View>): FilterResult {
  const view = { ...defaultView, ...change };
  return indexOf(atlas).run(view, finder.find(view));
}
const idsOf = ({ records }: FilterResult) => records.map(({ index }) => texts.id[index] ?? '');

describe('the search on the atlas’s own tables', () => {
  it.each(questions)('answers “%s”', (q, expected, beside) => {
    const result = ask({ q });
    const found = new Set(idsOf(result));
    expect(expected.cities.filter((id) => !result.shown.has(id))).toEqual([]);
    expect(expected.records.filter((id) => !found.has(id))).toEqual([]);
    expect(result.cities.length).toBeLessThanOrEqual(expected.cities.length + beside);
  });

  it('finds the registers of AI with Barcelona’s, which only a summary tells of', () => {
    const { cities } = ask({ q: 'AI register' });
    expect(cities.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['barcelona', 'helsinki', 'amsterdam']),
    );
  });

  it('finds at least the 43 citizens’ assemblies and 49 digital twins of the first release', () => {
    expect(ask({ q: "citizens' assemblies" }).cities.length).toBeGreaterThanOrEqual(43);
    expect(ask({ q: 'digital twins' }).cities.length).toBeGreaterThanOrEqual(49);
  });

  it('says which answers are guesses', () => {
    expect(finder.search('gothenbrug').isGuess).toBe(true);
    expect(finder.search('hackathons').isGuess).toBe(false);
  });
});

describe('years on the atlas’s own tables', () => {
  const within = (from: number, to: number) =>
    atlas.records.filter(
      ({ startYear }) => startYear !== null && startYear >= from && startYear <= to,
    );

  it('leave records that began in them, and none whose year is not known', () => {
    const result = ask({ from: 2023, to: 2024 });
    expect(new Set(result.records)).toEqual(new Set(within(2023, 2024)));
    expect(result.shown).toEqual(new Set(within(2023, 2024).map(({ city }) => city.id)));
  });

  it('let those in whose year is not known where they are asked for', () => {
    const unknown = atlas.records.filter(({ startYear }) => startYear === null);
    const result = ask({ from: 2023, undated: 'with' });
    expect(new Set(result.records)).toEqual(new Set([...within(2023, 9999), ...unknown]));
  });

  it('are asked together with a text and a practice, of one and the same record', () => {
    const { records } = ask({ q: 'germany', practice: ['citizens-assembly'], from: 2022 });
    const expected = within(2022, 9999).filter(
      ({ city, practice }) => city.country.code === 'DE' && practice.id === 'citizens-assembly',
    );
    expect(new Set(records)).toEqual(new Set(expected));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('ask a city of that name for a record of these years', () => {
    expect(ask({ q: 'gdansk', from: 2030 }).cities).toEqual([]);
  });
});
