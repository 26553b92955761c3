import type { Cue } from '../../../atlas/eventSchema';
import type { Language } from '../../../i18n/languages';
import type { Message } from '../live/message';
import { localized, type LocalizedText } from './localized';

/** What a message is called: by the speaker's own title, else by its cue's; null where nobody named it. */
export function titleSaid(
  message: Pick<Message, 'title'> | null,
  cue: Cue | null,
  language: Language,
): LocalizedText | null {
  // Nobody says which language a speaker writes in.
  if (message?.title) return { text: message.title, lang: undefined };
  return cue && localized(cue.title, language);
}
