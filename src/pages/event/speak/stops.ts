import type { Programme } from '../../../atlas/eventSchema';
import type { Language } from '../../../i18n/languages';
import { localized, type LocalizedText } from '../cues/localized';
import type { Draft } from '../cues/draft';
import { cleanText, type Message, type Showing } from '../live/message';

/** What a speaker can show: a cue of the site's programme, or a stop of her own. */
export interface Stop {
  /** Told from all others, and the same while it is edited. */
  key: string;
  title: LocalizedText;
  /** Her notes; of a stop of her own also what the audience reads. */
  words: readonly LocalizedText[];
  /** What is sent when it is shown. */
  shows: Showing;
  /** Its name in the address of the guided tour; null for a stop of her own. */
  anchor: string | null;
}

/** The cues of a programme, as they are shown. */
export function stopsOfProgramme({ id, cues }: Programme, language: Language): Stop[] {
  return cues.map((cue) => ({
    key: `${id}/${cue.id}`,
    title: localized(cue.title, language),
    words: cue.sentences.map((sentence) => localized(sentence.text, language)),
    shows: { v: cue.view, cue: `${id}/${cue.id}` },
    anchor: cue.id,
  }));
}

/** The stops of the speaker's own talk. @param untitled what one without a title is called at the desk */
export function stopsOfTalk(drafts: readonly Draft[], untitled: string): Stop[] {
  return drafts.map(({ key, title, words, view }) => {
    const [name, said] = [cleanText(title), cleanText(words)];
    return {
      key: `own/${key}`,
      title: { text: name || untitled, lang: undefined },
      words: said === '' ? [] : [{ text: said, lang: undefined }],
      shows: { v: view, cue: null, ...(name && { title: name }), ...(said && { words: said }) },
      anchor: null,
    };
  });
}

/** The number of the stop that is shown: the one that was chosen here, else the one that a message from another device says. -1 where it is none of these. */
export function placeOf(stops: readonly Stop[], key: string | null, shown: Showing): number {
  const chosen = stops.findIndex((stop) => stop.key === key);
  if (chosen >= 0) return chosen;
  const isShown = (message: Pick<Message, 'cue' | 'title'>) =>
    shown.cue === null
      ? message.title !== undefined && message.title === shown.title
      : message.cue === shown.cue;
  return stops.findIndex(({ shows }) => isShown(shows));
}
