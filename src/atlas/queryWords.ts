import { wordsOf } from './fold';

const noWords: ReadonlySet<string> = new Set();

/** The English possessive, with whatever apostrophe: `city’s`. */
const possessive = /['’ʼ`´]s(?![\p{L}\p{N}])/gu;

/**
 * The words of a text that is searched for, each once: folded, without possessives and without those that say nothing.
 * @param empty words that say nothing of what is sought: left out where others are left; folded
 */
export function queryWords(text: string, empty = noWords): readonly string[] {
  const all = [...new Set(textWords(text))];
  const telling = all.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : all;
}

/** Whether a word asks for nothing. */
export const saysNothing = (word: string, empty = noWords): boolean =>
  textWords(word).every((one) => empty.has(one));

/** The words of a text that is searched in. */
export function textWords(text: string): readonly string[] {
  return wordsOf(text.replace(possessive, ''));
}
