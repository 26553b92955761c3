import type { Point } from './projection';

/** Up to this many places a still map has them all: their marks are seen beside each other. */
const mostDrawn = 1_000;

/**
 * Of very many places the first in each square of a grid: a mark that lies under
 * another is not seen, and would only make the page long. Few are all kept.
 * @param size side of a square, about as wide as a mark
 */
export function onePerSquare<T>(
  places: readonly T[],
  size: number,
  at: (place: T) => Point,
): readonly T[] {
  if (places.length <= mostDrawn) return places;
  const first = new Map<string, T>();
  for (const place of places) {
    const { x, y } = at(place);
    const square = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    if (!first.has(square)) first.set(square, place);
  }
  return [...first.values()];
}
