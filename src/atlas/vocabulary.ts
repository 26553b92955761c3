import { textWords } from './queryWords';
import { singular, stemOf } from './stem';
import { forgiven, typosBetween } from './typos';

/** What words stand in. `name` is that of a record, `record` what it is about. */
type Kind = 'city' | 'country' | 'scheme' | 'practice' | 'challenge' | 'name' | 'record' | 'case';
type Key = string | number;
/** What something is called, or what stands in it. */
export type Indexable = readonly [kind: Kind, key: Key, texts: readonly string[]];

/** Where a word of a query is found. */
export interface WordHits {
  /** How well in one of a kind: 4 as it is, 3 as a plural or as the beginning, 2 with a typo, 0 not at all. */
  rank: (kind: Kind, key: Key) => number;
  /** True where it is written nowhere as it was typed. */
  isGuess: boolean;
}

const ranks = { exact: 4, alike: 3, typo: 2 } as const;

interface Word {
  text: string;
  /** Which letters are in it: a bit for each. */
  letters: number;
  single: string;
  stem: string;
  places: Map<Kind, Set<Key>>;
}

/** Every word of the atlas, and what it stands in. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();

  add(...[kind, key, texts]: Indexable): void {
    for (const text of texts.flatMap(textWords)) {
      const word = this.#words.get(text) ?? wordOf(text);
      this.#words.set(text, word);
      const keys = word.places.get(kind) ?? new Set();
      word.places.set(kind, keys.add(key));
    }
  }

  /**
   * All places of one word of the query.
   * @param isAlone whether it is the whole query: then a letter or two may be the beginning of anything
   * @param guesses also takes it for words that are nearly like it; left out, only where nothing is written as typed
   */
  lookUp(word: string, isAlone: boolean, guesses = false): WordHits {
    const found = new Map<Kind, Map<Key, number>>();
    const take = ({ places }: Word, rank: number) => {
      for (const [kind, keys] of places) {
        const ofKind = found.get(kind) ?? new Map<Key, number>();
        found.set(kind, ofKind);
        for (const key of keys) ofKind.set(key, Math.max(ofKind.get(key) ?? 0, rank));
      }
    };
    const asked = wordOf(word);
    const same = this.#words.get(word);
    if (same && isAbbreviation(same, isAlone)) take(same, ranks.exact);
    else this.#takeAlike(asked, same, take);
    const isFound = found.size > 0;
    if (!isFound || guesses) {
      for (const known of this.#words.values()) if (isTypo(asked, known)) take(known, ranks.typo);
    }
    return {
      rank: (kind, key) => found.get(kind)?.get(key) ?? 0,
      isGuess: guesses || (!isFound && found.size > 0),
    };
  }

  #takeAlike(
    { text, single, stem }: Word,
    same: Word | undefined,
    take: (known: Word, rank: number) => void,
  ): void {
    // "Housing" is a word of the atlas's own: not that something is housed somewhere.
    const isWhole = same !== undefined && isNamed(same);
    for (const known of this.#words.values()) {
      if (known === same) take(known, ranks.exact);
      else if (known.text.startsWith(text) || known.single === single) take(known, ranks.alike);
      else if (!isWhole && known.stem === stem) take(known, ranks.alike);
    }
  }
}

function wordOf(text: string): Word {
  const single = singular(text);
  return { text, letters: lettersIn(text), single, stem: stemOf(single), places: new Map() };
}

function lettersIn(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) % 31);
  return letters;
}

/** Whether the atlas itself calls something so. */
const isNamed = ({ places }: Word): boolean =>
  places.has('practice') || places.has('challenge') || places.has('scheme');

/** Letters that the atlas itself uses as a word, such as AI and EU: not the beginning of air and Europe. */
function isAbbreviation(word: Word, isAlone: boolean): boolean {
  const { length } = word.text;
  return (length === 2 || (length === 1 && !isAlone)) && isNamed(word);
}

/** Shorter beginnings with a typo would be like too many words: "green" and Greece. */
const longEnoughToBegin = 6;

function isTypo({ text: word, letters }: Word, { text, letters: others }: Word): boolean {
  const limit = forgiven(word.length);
  if (limit === 0) return false;
  // Each letter that the other word has nowhere is a typo: most words are told apart by this alone.
  let missing = letters & ~others;
  for (let typos = 0; typos < limit; typos++) missing &= missing - 1;
  if (missing !== 0) return false;
  if (typosBetween(word, text, limit) <= limit) return true;
  return (
    word.length >= longEnoughToBegin &&
    text.length > word.length &&
    typosBetween(word, text.slice(0, word.length), 1) <= 1
  );
}
