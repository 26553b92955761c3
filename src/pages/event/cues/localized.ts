import type { Cue, Spoken } from '../../../atlas/eventSchema';
import { baseLanguage, type Language } from '../../../i18n/languages';

/** A text in the reader's language, or in English where it is not translated. */
export interface LocalizedText {
  text: string;
  /** BCP 47, where it is not the page's language. */
  lang: typeof baseLanguage | undefined;
}

export function localized(words: Spoken, language: Language): LocalizedText {
  const own = words[language] ?? null;
  return { text: own ?? words.en, lang: own === null ? baseLanguage : undefined };
}

/** The record that a run of sentences rests on. */
export type Backing = NonNullable<Cue['sentences'][number]['record']>;

/** Sentences that follow each other and rest on the same record. */
export interface Passage {
  sentences: readonly LocalizedText[];
  record: Backing | null;
}

/** The words of a cue, each passage with its record. */
export function passagesOf(cue: Cue, language: Language): Passage[] {
  const passages: { sentences: LocalizedText[]; record: Backing | null }[] = [];
  for (const sentence of cue.sentences) {
    const last = passages.at(-1);
    const words = localized(sentence.text, language);
    if (last && last.record?.id === sentence.record?.id) last.sentences.push(words);
    else passages.push({ sentences: [words], record: sentence.record });
  }
  return passages;
}
