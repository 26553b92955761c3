import * as v from 'valibot';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { allDetailsSchema, type CityDetails } from '../../../src/atlas/details';
import { searchIndexSchema } from '../../../src/atlas/searchIndex';
import { run } from '../compile/folder';

/** Beginnings of names that a spreadsheet may run, and what CSV must quote. */
const poisons = ['=1+1', '+', '-', '@SUM(A1)', '\t', '\r', '', '"', 'a, b', 'two\r\nlines', '’='];

function poison(text: string, i: number): string {
  return (poisons[i % poisons.length] ?? '') + text;
}

/** The real data as the browser has them, with dangerous names and summaries. */
export async function poisonedData(): Promise<{
  atlas: Atlas;
  details: readonly CityDetails[];
  names: readonly string[];
}> {
  const { files } = await run('data');
  const json = (name: string): unknown => JSON.parse(files.get(`data/${name}.json`) ?? '');
  const { cities } = v.parse(allDetailsSchema, json('cities'));
  const { recordNames } = v.parse(searchIndexSchema, json('search'));
  let i = 0;
  return {
    atlas: parseAtlas(json('core')),
    details: cities.map((city) => ({
      ...city,
      records: city.records.map((record) => ({
        ...record,
        name: poison(record.name, i++),
        summary: poison(record.summary, i * 7),
      })),
    })),
    names: recordNames,
  };
}
