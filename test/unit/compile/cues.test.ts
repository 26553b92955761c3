import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { programmeSchema } from '../../../src/atlas/eventSchema';
import { faultsOf } from './faulty';
import { run, runWith } from './folder';
import { cue as row, cues } from './full';

const read = (text: string | undefined) => v.parse(programmeSchema, JSON.parse(text ?? 'null'));

describe('cues', () => {
  test('are compiled with their sentences, each with its record', async () => {
    const { compiled, files } = await runWith(cues(row));
    expect(compiled).toBe(true);
    const programme = read(files.get('data/cues/talk.json'));
    const record = { id: 'ghent-portal', name: 'Open portal', city: 'ghent' };
    expect(programme.cues).toEqual([
      {
        id: 'portal',
        time: null,
        view: '?practice=open-data&city=ghent#5/51.05/3.72',
        city: 'ghent',
        title: { en: 'Open portal', fr: 'Portail ouvert' },
        sentences: [
          { text: { en: 'It opened in 2015.', fr: 'Il a ouvert en 2015.' }, record },
          { text: { en: 'It is open to all.', fr: 'Il est ouvert à tous.' }, record },
        ],
      },
    ]);
    expect(files.get('data/tables/cues/talk.csv')).toContain(row);
    expect(files.get('data/datapackage.json')).toContain('tables/cues/talk.csv');
  });

  test.each([
    [
      row.replace('ghent-portal|ghent-portal', 'ghent-portal|nothing'),
      'cues/talk.csv:2:records: an unknown id (nothing), expected an id of records.csv',
    ],
    [
      row.replace(',ghent,', ',bruges,'),
      'cues/talk.csv:2:records: a record of another city (ghent-portal), expected a record of bruges',
    ],
    [
      row.replace('|ghent-portal', ''),
      'cues/talk.csv:2:records: not as many parts as there are sentences (ghent-portal), expected 2 parts',
    ],
    [
      row.replace('2015.|It', '2015.||It'),
      'cues/talk.csv:2:words: an empty part (It opened in 2015.||It is open to all.), expected text before and after each |',
    ],
    [
      row.replace('ghent-portal|ghent-portal', 'ghent-portal|'),
      'cues/talk.csv:2:records: an empty part (ghent-portal|), expected text before and after each |',
    ],
    [
      row.replace('.|Il est ouvert à tous.', '.').replace('|ghent-portal', ''),
      'cues/talk.csv:2:words_fr: not as many parts as there are sentences (Il a ouvert en 2015.), expected 2 parts',
      'cues/talk.csv:2:records: not as many parts as there are sentences (ghent-portal), expected 2 parts',
    ],
    [
      row.replace('practice=open-data', 'practice=magic'),
      'cues/talk.csv:2:view: an unknown practice (magic), expected a known id',
    ],
    [
      row.replace('practice=open-data', 'colour=red'),
      'cues/talk.csv:2:view: an unknown part (colour), expected parts of a view',
    ],
    [
      row.replace('practice=open-data', 'practice=open-data&country=TR'),
      'cues/talk.csv:2:view: a view without any city (?practice=open-data&country=TR&city=ghent#5/51.05/3.72), expected a view that shows a city',
    ],
    [
      row.replace('?practice', 'practice'),
      'cues/talk.csv:2:view: not of the right form (practice=open-data&city=ghent#5/51.05/3.72), expected a view of the map: ?practice=… and #zoom/lat/lng',
    ],
    [
      row.replace(',ghent,It', ',atlantis,It'),
      'cues/talk.csv:2:city: an unknown id (atlantis), expected an id of cities.csv',
    ],
    [
      row.replace(',ghent,It', ',ghent|bruges,It'),
      'cues/talk.csv:2:city: an unknown id (ghent|bruges), expected an id of cities.csv',
    ],
  ])('%s', async (bad, ...faults) => {
    await expect(faultsOf(cues(bad))).resolves.toEqual(faults);
  });

  test('that have times are chapters as well', async () => {
    const { files } = await runWith(cues(row.replace('portal,,', 'portal,65.5,')));
    expect(files.get('data/cues/talk.vtt')).toBe(
      'WEBVTT\n\n00:01:05.500 --> 00:02:05.500\nOpen portal\nIt opened in 2015. It is open to all.\n',
    );
  });

  test('rise in time', async () => {
    const at = (id: string, time: string) =>
      row.replace('portal,,Open portal', `${id},${time},${id}`);
    await expect(faultsOf(cues(at('a', '30'), at('b', '12.5')))).resolves.toEqual([
      'cues/talk.csv:3:time: not after the cue before (12.5), expected more than 30',
    ]);
  });
});

describe('the tour', () => {
  test('cites only records that are in the table, each with a source that is', async () => {
    const rows = async (name: string): Promise<Record<string, string>[]> =>
      parse(await readFile(`data/${name}.csv`, 'utf8'), { columns: true, bom: true });
    const [stops, records, sources] = await Promise.all(
      ['cues/tour', 'records', 'sources'].map(rows),
    );
    const sourceOf = new Map(records?.map((row) => [row['id'], row['source']]));
    const known = new Set(sources?.map((row) => row['id']));
    const cited = (stops ?? []).flatMap((stop) => (stop['records'] ?? '').split('|'));
    expect(cited.length).toBeGreaterThanOrEqual(stops?.length ?? 1);
    expect(cited.filter((id) => !known.has(sourceOf.get(id)))).toEqual([]);
  });

  test('goes through at least ten practices, and each sentence rests on a record of what it shows', async () => {
    const { files } = await run('data');
    const { cues: stops } = read(files.get('data/cues/tour.json'));
    const practices = new Set(
      stops.map(({ view }) => new URLSearchParams(view.split('#')[0]).get('practice')),
    );
    expect(practices.size).toBeGreaterThanOrEqual(10);
    const records = files.get('data/tables/records.csv') ?? '';
    for (const { view, sentences } of stops) {
      const practice = new URLSearchParams(view.split('#')[0]).get('practice');
      expect(sentences.length).toBeGreaterThan(0);
      for (const { text, record } of sentences) {
        expect(text.en).toMatch(/[.!]$/);
        expect(text['fr']).toMatch(/[.!]$/);
        expect(text['fr']).not.toBe(text.en);
        expect(records).toMatch(new RegExp(`^${record?.id},${record?.city},${practice},`, 'm'));
      }
    }
  }, 60_000);
});
