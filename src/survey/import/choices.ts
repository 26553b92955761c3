import { fold } from '../../atlas/fold';

/** What exports write where a choice was not made, in their tools' languages. */
export const notChosenWords = [
  '',
  '0',
  'n',
  'no',
  'false',
  'unchecked',
  'not checked',
  'not selected',
  'not chosen',
  'non',
  'nein',
  'nee',
  'nej',
  'nei',
  'não',
  'nie',
  'ne',
  'nem',
  'oxi',
  'ei',
  'hayır',
  'nu',
] as const;
/** What they write where it was. */
const chosenWords = ['yes', 'y', '1', 'checked', 'true', 'selected', 'chosen', 'x'] as const;

const plain = (text: string) => fold(text.trim());
const isAmong = (words: readonly string[], cell: string) =>
  words.includes(cell) || words.some((word) => plain(word) === plain(cell));

/** Whether a cell says that its answer was given or that it was not, whatever the case of its letters; null if neither. */
export function isChosen(
  cell: string,
  { chosen, notChosen }: { chosen: readonly string[]; notChosen?: readonly string[] | undefined },
): boolean | null {
  if (chosen.includes(cell)) return true;
  if (cell === '') return false;
  if (isAmong(chosen, cell)) return true;
  return isAmong(notChosen ?? notChosenWords, cell) ? false : null;
}

/** Those of these words that tools write, or that are told anyway. */
export function plainChoices(words: readonly string[], told: readonly string[]): string[] {
  return words.filter((word) => isAmong(chosenWords, word) || told.includes(word));
}
