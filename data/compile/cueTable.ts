import { form, id, old, optional, parts, ref, seconds, text } from './columns';
import { table, type GoodCells, type ReadTable, type RowOf } from './table';

/** Other languages stand in `stops.json` of their messages; files from before that have French in columns of its own. */
const columns = {
  id: id('Id of the cue, part of its address'),
  time: optional(seconds('Time in the recording, in seconds; empty in a guided tour')),
  title: text(80, 'Title in English'),
  title_fr: old(text(80, 'Title in French')),
  view: form(
    /^\?[^\s#]*(#[\d./-]+)?$/u,
    'a view of the map: ?practice=… and #zoom/lat/lng',
    'View',
  ),
  city: optional(ref('cities', 'Id of the city that the cue is about')),
  words: optional(parts(1200, 'Sentences in English, with | between them')),
  words_fr: old(parts(1200, 'The same sentences in French, with | between them')),
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
    uniqueTogether: ['title'],
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
