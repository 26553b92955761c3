import type { City } from '../atlas/model';
import type { Sight } from './Picture';
import { markRadius, markScale } from './petals';
import { openingZoom, project } from './projection';

export interface Label {
  city: City;
  /** The text's start and middle height, in px from the map's upper left corner. */
  x: number;
  y: number;
}

/** A letter's width and a line's height at the size of labels, in px: near enough to keep names apart. */
const letter = 6.6;
const line = 15;
/** Between a mark's longest petal and its name, in px. */
const gap = 2;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The names that can stand beside their marks without touching one another or
 * another mark, larger cities first; at most `most`.
 */
export function placeLabels(cities: readonly City[], sight: Sight, most: number): Label[] {
  const { width, height, camera } = sight;
  const spots = cities
    .map((city) => {
      const { x, y } = project(city, camera);
      return { city, x: x + width / 2, y: y + height / 2 };
    })
    .filter(({ x, y }) => x > 0 && y > 0 && x < width && y < height)
    .sort((a, b) => b.city.population - a.city.population);
  const aside = gap + (markRadius - 1) * markScale(camera.zoom, openingZoom(sight), width);
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const { city, x, y } of spots) {
    if (labels.length >= most) break;
    const left = x + aside;
    const box = {
      left,
      right: left + city.name.length * letter,
      top: y - line / 2,
      bottom: y + line / 2,
    };
    const onMark = spots.some(
      (other) =>
        other.city !== city &&
        overlap(box, {
          left: other.x - 4,
          right: other.x + 4,
          top: other.y - 4,
          bottom: other.y + 4,
        }),
    );
    if (onMark || box.right > width || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    labels.push({ city, x: left, y });
  }
  return labels;
}
