import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { describe as suite, expect, it } from 'vitest';
import { indexOf } from '../../../src/atlas/facets';
import type { Filter } from '../../../src/atlas/filter';
import { parseAtlas } from '../../../src/atlas/model';
import { denominator, describe } from '../../../src/atlas/sentence';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { run } from '../compile/folder';
import { nothing } from './nothing';

const { files } = await run('data');
const atlas = parseAtlas(JSON.parse(files.get('data/core.json') ?? 'null'));
const english = createTranslator('en', await loadMessages('en', ['words']));
const rowsOf = async (table: string): Promise<Record<string, string>[]> =>
  parse(await readFile(`data/${table}.csv`, 'utf8'), { columns: true, bom: true });
const [cities, records] = [await rowsOf('cities'), await rowsOf('records')];

/** Counted in the tables alone: cities in a country, and those of them with a record of a practice. */
function counted(country: string, practice: string): [with_: number, of: number] {
  const there = cities.filter((city) => city['country'] === country).map(({ id }) => id);
  const has = (id: string | undefined) =>
    records.some((record) => record['city'] === id && record['practice'] === practice);
  return [there.filter(has).length, there.length];
}

/** The two numbers that a sentence begins with. */
function told(filter: Filter): [with_: number, of: number] {
  const sentence = describe(filter, indexOf(atlas).run(filter), atlas, english);
  const [, n = '', total = ''] =
    /^(\d+|None|The one city)(?: of the (\d+|cities))?/.exec(sentence) ?? [];
  if (n === 'The one city') return [1, 1];
  return [n === 'None' ? 0 : Number(n), total === 'cities' ? 1 : Number(total)];
}

const countries = [...new Set(cities.map((city) => city['country'] ?? ''))].sort();

suite('of how many cities a sentence tells', () => {
  it.each(countries)('%s: as the tables say, for every practice', (country) => {
    for (const { id } of atlas.practices) {
      const filter = { ...nothing, country: [country], practice: [id] };
      expect([id, ...told(filter)]).toEqual([id, ...counted(country, id)]);
    }
  });

  it('is all of them where no place is asked for, or nothing else', () => {
    expect(denominator({ ...nothing, practice: ['living-lab'] }, atlas)).toBe(cities.length);
    expect(denominator({ ...nothing, country: ['DE'] }, atlas)).toBe(cities.length);
    expect(denominator({ ...nothing, size: ['over-1m'], q: 'lab' }, atlas)).toBe(cities.length);
  });

  it('is those that are in one of the countries and in one of the regions', () => {
    const germans = cities.filter((city) => city['country'] === 'DE').length;
    const western = { ...nothing, country: ['DE', 'ES'], region: ['western'], q: 'lab' };
    expect(denominator(western, atlas)).toBe(germans);
  });
});
