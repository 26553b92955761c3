/** Before the id of a message that a language lacks: beside the English words, a catalogue says so by it. */
export const filledMark = '~';
