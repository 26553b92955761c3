import type { Programme } from '../../src/atlas/eventSchema';
import { formatVtt } from '../../src/pages/event/cues/vtt';
import type { Dataset } from './join';

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
