import { fold, wordsOf } from './fold';

const noWords: ReadonlySet<string> = new Set();

/** The English possessive, with whatever apostrophe: `city’s`. */
const possessive = /['’ʼ`´]s(?![\p{L}\p{N}])/gu;

/**
 * The words of a text that is searched for, each once: folded, without possessives and without those that say nothing.
 * @param empty words that say nothing of what is sought: left out where others are left; folded
 * @param and words that say nothing between two others, and may be something else elsewhere, as "i" in "i-team"; folded
 */
export function queryWords(text: string, empty = noWords, and = noWords): readonly string[] {
  const pieces = text.trim().split(/\s+/);
  const joined = pieces.filter((one, at) => !at || at === pieces.length - 1 || !and.has(fold(one)));
  const all = [...new Set(textWords(joined.join(' ')))];
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
