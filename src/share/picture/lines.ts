import { widthOf, type Type } from '../../map/letterWidth';

/** Breaks a text into lines of at most this width; a word that is longer is broken within. */
export function wrap(text: string, width: number, type: Type): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((one) => pieces(one, width, type))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, type) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number, type: Type): string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter, type) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return piece === '' ? found : [...found, piece];
}
