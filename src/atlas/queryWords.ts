import { wordsOf } from './fold';

/** Words that say nothing of what is sought: left out where others are left. Folded; English and French. */
const empty = new Set(
  (
    'the a an of in on at for with and or to by from about which what who how does do has have is are that ' +
    'cities le la les l de des du d un une et ou en a au aux dans par pour avec sur qui que quoi quel ' +
    'quelle quelles quels comment est sont villes'
  ).split(' '),
);

/** The English possessive, with whatever apostrophe: `city’s`. */
const possessive = /['’ʼ`´]s(?![\p{L}\p{N}])/gu;

/** The words of a text that is searched for, each once: folded, without possessives and without those that say nothing. */
export function queryWords(text: string): readonly string[] {
  const all = [...new Set(textWords(text))];
  const telling = all.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : all;
}

/** Whether a word asks for nothing. */
export const saysNothing = (word: string): boolean =>
  textWords(word).every((one) => empty.has(one));

/** The words of a text that is searched in. */
export function textWords(text: string): readonly string[] {
  return wordsOf(text.replace(possessive, ''));
}
