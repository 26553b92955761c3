/** How hard an English text is to read. */
export interface Reading {
  /** Of the longest sentence. */
  longest: number;
  /** Words a sentence, on average. */
  wordsPerSentence: number;
  /** The school grade that Flesch and Kincaid's formula says it takes; meant for whole texts, so it is rough for a sentence or two. */
  grade: number;
}

/** Where a sentence ends: not after an initial, a number of an article or a common short form. */
const sentenceEnd =
  /(?<!\b(?:[A-Z]|St|Dr|Mr|Ms|No|Art|vs|approx|e\.g|i\.e))[.!?]["”’)]*(?=\s+["“(]?[\p{Lu}\d])/u;

/** Syllables of words that were counted: most come again. */
const counted = new Map<string, number>();
/** More words are not kept. */
const mostCounted = 20_000;

function syllables(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = syllablesOf(word);
  if (counted.size < mostCounted) counted.set(word, count);
  return count;
}

/** Syllables, as English is written: groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const plain = word
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase();
  const spoken = plain.replace(/(?<=[^aeiouyl])es?$|(?<=[^aeiouydt])ed$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/** Measures a text of at least one word; null where there is none. */
export function readingOf(text: string): Reading | null {
  const sentences = text
    .split(sentenceEnd)
    .map((sentence) => sentence.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter(({ length }) => length > 0);
  const words = sentences.flat();
  if (words.length === 0) return null;
  const wordsPerSentence = words.length / sentences.length;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return {
    longest: Math.max(...sentences.map(({ length }) => length)),
    wordsPerSentence,
    grade: 0.39 * wordsPerSentence + 11.8 * (spoken / words.length) - 15.59,
  };
}
