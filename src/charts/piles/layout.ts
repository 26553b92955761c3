import type { City } from '../../atlas/model';
import { inPiles, keyOf, type TransitionMark } from '../../map/transitions/placement';
import type { CityGroup } from '../../view/groups';

/** Side of the square that a mark has to itself, in px. */
export const cell = 18;
/** Between two piles, in px. */
export const gap = 16;
/** A pile is at least so wide, in times the page's letters: its name must find room. */
const narrowest = 8.25;

/** What the piles have to stand in. */
export interface Room {
  /** In px. */
  width: number;
  /** Size of the page's letters, in px: readers choose it. */
  letter: number;
  /** Height of what is written over a pile, in px. */
  headOf: (pile: CityGroup) => number;
}

/** Where a pile stands, in px. */
export interface Box {
  pile: CityGroup;
  x: number;
  y: number;
  width: number;
  /** Of what is written over the marks: as high as the highest in its line. */
  head: number;
  /** Of the marks, without what is written over them. */
  height: number;
  /** Marks side by side. */
  columns: number;
}

/** A mark in a pile; its place is its middle, in px. */
export interface Dot extends TransitionMark {
  pile: string;
}

export interface Layout {
  boxes: readonly Box[];
  dots: readonly Dot[];
  height: number;
}

/** The middle of a pile's nth mark. */
export function placeIn({ x, y, head, columns }: Box, at: number) {
  return {
    x: x + (at % columns) * cell + cell / 2,
    y: y + head + Math.floor(at / columns) * cell + cell / 2,
  };
}

/** The number of the mark under a point within a pile's marks (px from their corner); null beside them. */
export function markUnder({ pile, columns }: Box, x: number, y: number): number | null {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  const at = row * columns + column;
  const inside = column >= 0 && column < columns && row >= 0 && at < pile.cities.length;
  return inside ? at : null;
}

/** Piles in lines as wide as the room given, each line as high as its highest name and its highest pile. */
export function layOut(piles: readonly CityGroup[], { width, letter, headOf }: Room): Layout {
  const perLine = Math.max(1, Math.floor((width + gap) / (narrowest * letter + gap)));
  const wide = (width - gap * (perLine - 1)) / perLine;
  const columns = Math.max(1, Math.floor(wide / cell));
  const boxes: Box[] = [];
  let y = 0;
  for (let from = 0; from < piles.length; from += perLine) {
    const line = piles.slice(from, from + perLine);
    const head = Math.max(...line.map(headOf));
    const rows = Math.max(...line.map(({ cities }) => Math.ceil(cities.length / columns)));
    line.forEach((pile, at) => {
      const height = Math.ceil(pile.cities.length / columns) * cell;
      boxes.push({ pile, x: at * (wide + gap), y, width: wide, head, height, columns });
    });
    y += head + rows * cell + gap;
  }
  return { boxes, dots: dotsOf(boxes), height: Math.max(0, y - gap) };
}

function dotsOf(boxes: readonly Box[]): Dot[] {
  const marks = new Map<City, number>();
  return boxes.flatMap((box) =>
    box.pile.cities.map((city, at) => {
      const mark = marks.get(city) ?? 0;
      marks.set(city, mark + 1);
      const key = keyOf(city, mark);
      return { key, city, pile: box.pile.id, scale: inPiles, ...placeIn(box, at) };
    }),
  );
}
