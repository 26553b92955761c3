import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from '../../src/atlas/facets';
import type { Atlas } from '../../src/atlas/model';
import type { Programme } from '../../src/atlas/schema';
import { formatVtt } from '../../src/event/cues/vtt';
import { splitAddress } from '../../src/view/address';
import { parseView } from '../../src/view/codec';
import { settleView } from '../../src/view/settle';
import { checkTable } from './check';
import { form, id, optional, ref, seconds, text } from './columns';
import type { Report } from '../../src/atlas/fault';
import type { Dataset } from './join';
import { readSheet, type Sheet } from './sheet';
import { table, type RowOf } from './table';

/** The words of a cue are sentences with `|` between them. */
export const sentencesOf = (cell: string | null): string[] =>
  cell === null ? [] : cell.split('|');

const columns = {
  id: id('Id of the cue, part of its address'),
  time: optional(seconds('Time in the recording, in seconds; empty in a guided tour')),
  title: text(80, 'Title in English'),
  title_fr: optional(text(80, 'Title in French')),
  view: form(
    /^\?[^\s#]*(#[\d./-]+)?$/u,
    'a view of the map: ?practice=… and #zoom/lat/lng',
    'View',
  ),
  city: optional(ref('cities', 'Id of the city that the cue is about')),
  words: optional(text(1200, 'Sentences in English, with | between them')),
  words_fr: optional(text(1200, 'The same sentences in French, with | between them')),
  records: optional(text(1200, 'For each sentence the record that says it, with | between them')),
} as const;
export type CueRow = RowOf<typeof columns>;

/** The table of a programme: its cues in their order. */
export function cueTable(programme: string) {
  return table({
    name: `cues/${programme}`,
    title: `Cues: ${programme}`,
    about: 'Cues of a programme in their order: a view of the map, with words and a time.',
    columns,
    key: 'id',
    twins: ['title'],
    rule: ({ words, words_fr: french, records }) => {
      const count = sentencesOf(words).length;
      const other = [['words_fr', french] as const, ['records', records] as const].find(
        ([, cell]) => cell !== null && sentencesOf(cell).length !== count,
      );
      if (!other) return undefined;
      const wrong = 'not as many parts as there are sentences';
      return { column: other[0], wrong, value: other[1] ?? '', expected: `${count} parts` };
    },
  });
}

/** A programme's table as read. */
export interface ReadProgramme {
  id: string;
  table: ReturnType<typeof cueTable>;
  sheet: Sheet | null;
  rows: readonly CueRow[];
}

/** Reads and checks every table in `cues/`; a folder without one has no programme. */
export async function readProgrammes(dir: string, report: Report): Promise<ReadProgramme[]> {
  const files = await readdir(join(dir, 'cues')).catch(() => []);
  const ids = files
    .filter((file) => /^[a-z0-9-]+\.csv$/u.test(file))
    .map((file) => file.slice(0, -4));
  return Promise.all(
    ids.sort().map(async (programme) => {
      const described = cueTable(programme);
      const sheet = await readSheet(dir, described, report);
      return { id: programme, table: described, sheet, rows: checkTable(described, sheet, report) };
    }),
  );
}

/** The event's recording goes in step with cues that are there, and that have times. */
function checkRecording({ event, programmes }: Dataset, report: Report): void {
  if (event.programme === null) return;
  const fault = (wrong: string, expected: string) =>
    report.faults.push({
      file: 'event.json',
      row: 'programme',
      column: '-',
      wrong,
      value: event.programme ?? '',
      expected,
    });
  const found = programmes.find(({ id: programme }) => programme === event.programme);
  if (!found) fault('an unknown id', 'the name of a table in cues/, without .csv');
  else if (!found.rows.some(({ time }) => time !== null)) {
    fault('a programme without times', 'cues with a time');
  }
}

/** Reports what a cue says that the dataset does not hold. Wants a dataset without faults. */
export function checkProgrammes(dataset: Dataset, atlas: Atlas, report: Report): void {
  const records = new Map(dataset.rows.records.map((record) => [record.id, record]));
  const index = createIndex(atlas);
  checkRecording(dataset, report);
  for (const { table: described, sheet, rows } of dataset.programmes) {
    let last = -1;
    for (const [at, cue] of rows.entries()) {
      const row = sheet?.rows[at]?.line ?? 1;
      const fault = (column: keyof CueRow, wrong: string, value: string, expected: string) =>
        report.faults.push({ file: `${described.name}.csv`, row, column, wrong, value, expected });
      for (const value of sentencesOf(cue.records)) {
        const record = records.get(value);
        if (!record) fault('records', 'an unknown id', value, 'an id of records.csv');
        else if (cue.city !== null && record.city !== cue.city) {
          fault('records', 'a record of another city', value, `a record of ${cue.city}`);
        }
      }
      const asked = parseView(...splitAddress(cue.view));
      const { view, dropped } = settleView(asked, atlas);
      for (const { name, id: value } of dropped)
        fault('view', `an unknown ${name}`, value, 'a known id');
      for (const [value] of view.unknown)
        fault('view', 'an unknown part', value, 'parts of a view');
      if (dropped.length === 0 && index.run(view, null).shown.size === 0) {
        fault('view', 'a view without any city', cue.view, 'a view that shows a city');
      }
      if (cue.time !== null && cue.time <= last) {
        fault('time', 'not after the cue before', String(cue.time), `more than ${last}`);
      }
      last = cue.time ?? last;
    }
  }
}

/** Each programme as the pages read it. */
export function programmesOf({ programmes, rows, version }: Dataset): Programme[] {
  const records = new Map(rows.records.map((record) => [record.id, record]));
  return programmes.map((programme) => ({
    version,
    id: programme.id,
    cues: programme.rows.map((cue) => {
      const french = sentencesOf(cue.words_fr);
      const backing = sentencesOf(cue.records);
      return {
        id: cue.id,
        time: cue.time,
        view: cue.view,
        city: cue.city,
        title: { en: cue.title, fr: cue.title_fr },
        sentences: sentencesOf(cue.words).map((en, at) => {
          const record = records.get(backing[at] ?? '');
          const { id: recordId, name, city } = record ?? {};
          const known = recordId !== undefined && name !== undefined && city !== undefined;
          return {
            en,
            fr: french[at] ?? null,
            record: known ? { id: recordId, name, city } : null,
          };
        }),
      };
    }),
  }));
}

/** The cues that have a time as WebVTT chapters; '' where none has. */
export function chaptersOf({ cues }: Programme): string {
  const chapters = cues.flatMap(({ time, title, sentences }) =>
    time === null
      ? []
      : [
          {
            start: time,
            end: null,
            title: title.en,
            words: sentences.map(({ en }) => en).join(' '),
          },
        ],
  );
  return chapters.length === 0 ? '' : formatVtt(chapters);
}
