import { hiddenParts, type Embedding } from './embedding';
import type { View } from './view';

/** Widths in px at which something needs the most: text, a city below the map, the map, the legend. */
const widths = [280, 320, 559, 725, 900] as const;
/** Below this the title and the source take two lines; below the other a city stands under the map. */
const narrow = 480;
const beside = 560;
const legendOpen = 900;
/** The most that a host gives. */
const maxHeight = 1_000;

/** Letters of a title of one's own, and its lines; the line that says whose it is. */
const headingLetter = 9.4;
const headingLine = 23;
const noteLine = 16;
/** Of the sentence's letters, rather more than less; the padding and the border beside it. */
const letter = 7.6;
const edges = 26;
const line = 21;
/** The border, and what rounding takes. */
const spare = 8;
/** The sentence of the whole atlas is as long as this; of a view whose sentence is not known, most are shorter than that. */
const shortest = 60;
const usual = 90;

/** What the page needs at a width, with the sizes that fingers need. */
function needed(
  width: number,
  embedding: Embedding,
  { city, heading }: Pick<View, 'city' | 'heading'>,
  letters: number,
): number {
  const hasCity = city !== null;
  const hidden = hiddenParts(embedding);
  const room = (part: (typeof hidden)[number], px: number) => (hidden.includes(part) ? 0 : px);
  const lines = width < narrow ? 2 : 1;
  const own = Math.ceil((heading.length * headingLetter) / (width - edges)) * headingLine;
  const title = heading === '' ? lines * line : own + lines * noteLine;
  const text = Math.ceil((letters * letter) / (width - edges)) * line + 18;
  const map = Math.min(420, Math.max(220, Math.ceil(0.58 * width)));
  return (
    spare +
    room('title', title) +
    (embedding.minimal === '1' ? 0 : text) +
    room('search', 64) +
    room('filters', 52) +
    (hasCity && width < beside ? 440 : map) +
    room('legend', width < legendOpen ? 52 : 68) +
    room('list', embedding.list === 'open' ? 258 : 54) +
    (8 + lines * 16 + room('link', lines === 1 ? 28 : 44))
  );
}

/**
 * The height that a host keeps free for a view: with this much room nothing
 * moves when the page arrives, at any width. What is left over goes to the map.
 * @param sentence what the view shows, where it is known
 * @param most the frame's greatest width in px; left out, it may have any
 */
export function reservedHeight(
  embedding: Embedding,
  view: View,
  sentence?: string,
  most = Infinity,
): number {
  const letters = sentence === undefined ? usual : Math.max(shortest, sentence.length);
  const possible = [...widths.filter((width) => width < most), Math.max(widths[0], most)];
  const heights = possible
    .filter(Number.isFinite)
    .map((width) => needed(width, embedding, view, letters));
  return Math.min(maxHeight, Math.max(...heights));
}
