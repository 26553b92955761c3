import type { Translator } from './translator';

/** Before the id of a message that a language lacks: beside the English words, a catalogue says so by it. */
export const filledMark = '~';

/** Whether English stands in for a message: a text of its own is then marked with `lang`. */
export const isFilled = ({ word }: Pick<Translator, 'word'>, id: string): boolean =>
  word(filledMark + id, filledMark) !== filledMark;
