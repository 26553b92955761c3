import type { Programme, Spoken } from '../../src/atlas/eventSchema';
import { isFilled } from '../../src/i18n/filled';
import type { Translator } from '../../src/i18n/translator';
import { formatVtt } from '../../src/pages/event/cues/vtt';
import type { Dataset } from './join';

/** The language that cues had columns for before the messages had their words. */
const oldLanguage = 'fr';

/** What the messages say of a cue in other languages; of tables of others that have the same ids, nothing. */
function saidOf(id: string, en: string, speakers: readonly Translator[]): Spoken {
  const [english] = speakers;
  const isOurs = english?.word(id, '') === en;
  const others = isOurs ? speakers.filter((speaker) => !isFilled(speaker, id)) : [];
  return { ...Object.fromEntries(others.map((i18n) => [i18n.language, i18n.word(id, en)])), en };
}

/** One sentence of a cue's words in other languages, where they have as many. */
function partOf(whole: Spoken, at: number): Partial<Record<string, string | null>> {
  const count = whole.en.split('|').length;
  return Object.fromEntries(
    Object.entries(whole).flatMap(([language, words]) => {
      const parts = words?.split('|') ?? [];
      return parts.length === count ? [[language, parts[at] ?? null]] : [];
    }),
  );
}

/**
 * Each programme as the pages read it.
 * @param speakers of the words of stops, English first
 */
export function programmesOf(
  { programmes, rows, version }: Dataset,
  speakers: readonly Translator[],
): Programme[] {
  const records = new Map(rows.records.map((record) => [record.id, record]));
  return programmes.map((programme) => ({
    version,
    id: programme.id,
    cues: programme.rows.map((cue) => ({
      id: cue.id,
      time: cue.time,
      view: cue.view,
      city: cue.city,
      title: {
        [oldLanguage]: cue.title_fr,
        ...saidOf(`stop.${programme.id}.${cue.id}.title`, cue.title, speakers),
      },
      sentences: (cue.words ?? []).map((en, at) => {
        const record = records.get(cue.records?.[at] ?? '');
        const { id: recordId, name, city } = record ?? {};
        const known = recordId !== undefined && name !== undefined && city !== undefined;
        return {
          text: {
            [oldLanguage]: cue.words_fr?.[at] ?? null,
            ...partOf(
              saidOf(`stop.${programme.id}.${cue.id}.words`, (cue.words ?? []).join('|'), speakers),
              at,
            ),
            en,
          },
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
            words: sentences.map(({ text }) => text.en).join(' '),
          },
        ],
  );
  return chapters.length === 0 ? '' : formatVtt(chapters);
}
