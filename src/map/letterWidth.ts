/**
 * How wide text is in Noto Sans, near enough to break lines and to keep names apart:
 * a picture is also drawn where there is no font to measure with.
 */
const narrow = /[iljtfrI.,:;’'|!()[\]·\s-]/;
const wide = /[mwMW@%–—…&]/;
const upper = /[\p{Lu}]/u;

function letterWidth(letter: string): number {
  if (narrow.test(letter)) return 0.33;
  if (wide.test(letter)) return 0.88;
  return upper.test(letter) ? 0.66 : 0.57;
}

/** Semibold letters are this much wider. */
const bolder = 1.05;

export interface Type {
  size: number;
  bold?: boolean;
}

/** The width of a text in px. */
export function widthOf(text: string, { size, bold = false }: Type): number {
  const em = Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
  return em * size * (bold ? bolder : 1);
}
