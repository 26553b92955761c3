/** A text cut at its numbers: `words` has one more, what stands before each and after the last. */
export interface Parts {
  words: readonly string[];
  values: readonly number[];
  /** The numbers as they are written. */
  written: readonly string[];
}

/** A whole number as one language or another writes it, with a point, a comma or a narrow space between thousands. */
const whole = /\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)|\d+/gu;

/** Cuts a text at its whole numbers. */
export function partsOf(text: string): Parts {
  const written = text.match(whole) ?? [];
  const values = written.map((digits) => Number(digits.replace(/\D/gu, '')));
  return { words: text.split(whole), values, written };
}

/** A year is no count: it has no thousands, and nothing lies between two of them. */
const isYear = (written: string | undefined) => /^(?:19|20)\d\d$/.test(written ?? '');

/** The word that a number is followed by: what it counts. */
const counted = (words: string | undefined) => /[\p{L}%]+/u.exec(words ?? '')?.[0] ?? '';

/**
 * From where each number of a sentence counts: from the number in the same place of the sentence before, where
 * all words up to it and the word after it are the same; the first from the whole that it is a part of, where
 * that was said before. Null where no number counts.
 */
export function origins(before: Parts, after: Parts): readonly number[] | null {
  const { words, values, written } = after;
  const from = values.map((value, at) => {
    const isSame =
      words.slice(0, at + 1).every((text, i) => text === before.words[i]) &&
      counted(words[at + 1]) === counted(before.words[at + 1]);
    return isSame && !isYear(written[at]) ? (before.values[at] ?? value) : value;
  });
  const [first, all] = values;
  if (from[0] === first && first !== undefined && all !== undefined && first < all) {
    if (
      before.values.includes(all) &&
      !before.words.some((text, at) => text === words[at] && at > 0)
    )
      from[0] = all;
  }
  return from.some((value, at) => value !== values[at]) ? from : null;
}

/** The sentence at a share (0 to 1) of its numbers' ways. */
export function between(
  from: readonly number[],
  { words, values, written }: Parts,
  share: number,
  format: (value: number) => string,
): string {
  const said = values.map((value, at) => {
    const start = from[at] ?? value;
    const now = Math.round(start + (value - start) * share);
    return (words[at] ?? '') + (now === value ? (written[at] ?? '') : format(now));
  });
  return said.join('') + (words.at(-1) ?? '');
}
