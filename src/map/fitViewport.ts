import { picture, project, type Place, type Point } from './projection';

/** Height by width of a static map. */
const ratio = 2 / 3;
/** The most of the picture that is shown, in px of the picture: the whole of Europe. */
const maxWidth = 1100;
/** Room around the cities, as a share of the map's width. */
const margin = 0.12;

/** What a static map shows, in px of the picture: a part of it, and the places there. */
export interface PictureFrame {
  left: number;
  top: number;
  width: number;
  height: number;
  points: readonly Point[];
}

/** The part of the picture that shows all of the places, in the middle. @param minWidth shown around few or near places, in px of the picture */
export function fitViewport(places: readonly Place[], minWidth: number): PictureFrame {
  const points = places.map((place) => project(place, picture.camera));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const edges = points.length > 0 ? [...span(xs), ...span(ys)] : [0, 0, 0, 0];
  const [west = 0, east = 0, north = 0, south = 0] = edges;
  const needed = Math.max(east - west, (south - north) / ratio) / (1 - 2 * margin);
  const width =
    points.length > 0 ? Math.min(Math.max(needed, minWidth), Math.max(maxWidth, needed)) : maxWidth;
  const height = width * ratio;
  return {
    left: (west + east - width) / 2,
    top: (north + south - height) / 2,
    width,
    height,
    points,
  };
}

function span(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A name beside its place: where its text begins or ends. */
export interface PlacedName extends Point {
  anchor: 'start' | 'end';
}

/** In shares of the letters' size: a letter's width, a line's height, the way from a place to its name. */
const letter = 0.58;
const line = 1.25;
const aside = 0.8;

/**
 * Puts each name to the right of its place, or to the left where it would leave
 * the map or lie on another name or place; moved up or down where neither is free.
 * @param size height of the letters, in px of the picture
 */
export function placeNames(
  names: readonly string[],
  { points, left, width }: PictureFrame,
  size: number,
): PlacedName[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, x, y, size * 0.8));
  return points.map((point, i) => {
    const length = (names[i] ?? '').length * letter * size;
    const others = taken.filter((_, place) => place !== i);
    const choices = [0, 1, -1, 2, -2].flatMap((lines) =>
      (['start', 'end'] as const).map((anchor) => place(point, anchor, lines * line * size * 0.8)),
    );
    const boxOf = ({ x, y, anchor }: PlacedName) =>
      anchor === 'start'
        ? around(x, x + length, y, size * line)
        : around(x - length, x, y, size * line);
    const free = choices.find((choice) => {
      const box = boxOf(choice);
      const inside = box.left >= left && box.right <= left + width;
      return inside && !others.some((other) => overlap(box, other));
    });
    const chosen = free ?? place(point, 'start', 0);
    taken.push(boxOf(chosen));
    return chosen;
  });

  function place({ x, y }: Point, anchor: 'start' | 'end', down: number): PlacedName {
    return { x: anchor === 'start' ? x + aside * size : x - aside * size, y: y + down, anchor };
  }
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function around(left: number, right: number, y: number, height: number): Box {
  return { left, right, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
