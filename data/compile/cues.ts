import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../../src/atlas/schema';
import { formatVtt } from '../../src/event/cues/vtt';
import { readTable } from './check';
import { form, id, optional, parts, ref, seconds, text } from './columns';
import type { Report } from '../../src/atlas/fault';
import type { Dataset } from './join';
import { table, type GoodCells, type ReadTable, type RowOf } from './table';

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
  words: optional(parts(1200, 'Sentences in English, with | between them')),
  words_fr: optional(parts(1200, 'The same sentences in French, with | between them')),
  records: optional(parts(1200, 'For each sentence the record that says it, with | between them')),
} as const;
export type CueRow = RowOf<typeof columns>;
/** What could be read of a cue. */
export type CueCells = GoodCells<typeof columns>;

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
      if (words === undefined) return [];
      const count = words?.length ?? 0;
      return Object.entries({ words_fr: french, records }).flatMap(([column, others]) =>
        !others || others.length === count
          ? []
          : [
              {
                column,
                wrong: 'not as many parts as there are sentences',
                value: others.join('|'),
                expected: `${count} parts`,
              },
            ],
      );
    },
  });
}

/** A programme's table as read. */
export interface ReadProgramme extends ReadTable<typeof columns> {
  id: string;
}

/** Reads and checks every table in `cues/`; a folder without one has no programme. */
export async function readProgrammes(dir: string, report: Report): Promise<ReadProgramme[]> {
  const files = await readdir(join(dir, 'cues')).catch(() => []);
  const ids = files
    .filter((file) => /^[a-z0-9-]+\.csv$/u.test(file))
    .map((file) => file.slice(0, -4));
  return Promise.all(
    ids.sort().map(async (programme) => ({
      id: programme,
      ...(await readTable(dir, cueTable(programme), report)),
    })),
  );
}

/** Each programme as the pages read it. */
export function programmesOf({ programmes, rows, version }: Dataset): Programme[] {
  const records = new Map(rows.records.map((record) => [record.id, record]));
  return programmes.map((programme) => ({
    version,
    id: programme.id,
    cues: programme.rows.map((cue) => ({
      id: cue.id,
      time: cue.time,
      view: cue.view,
      city: cue.city,
      title: { en: cue.title, fr: cue.title_fr },
      sentences: (cue.words ?? []).map((en, at) => {
        const record = records.get(cue.records?.[at] ?? '');
        const { id: recordId, name, city } = record ?? {};
        const known = recordId !== undefined && name !== undefined && city !== undefined;
        return {
          en,
          fr: cue.words_fr?.[at] ?? null,
          record: known ? { id: recordId, name, city } : null,
        };
      }),
    })),
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
