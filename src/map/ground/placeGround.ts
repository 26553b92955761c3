import { discRadius, markScale } from '../markShapes';
import { initialZoom, project, type Point, type Viewport } from '../projection';
import type { Box } from '../svg/placeLabels';
import type { GroundPlace } from './ground';

/** The name of a country or a sea where it stands, its middle in px from the map's upper left corner. */
export interface GroundName extends Point {
  kind: GroundPlace['kind'];
  id: string;
  /** One line, or two. */
  lines: readonly string[];
  /** Of its letters, in px. */
  size: number;
}

/** Nearer than this nobody asks which country it is. */
const last = 8;
/** Letters in px at the opening and at zoom 7, a letter's width as a share of that, and how many stand in a line that is not broken: capitals with space between, and italics. */
const letters = {
  country: { small: 9.5, large: 13, width: 0.9, longest: 12 },
  sea: { small: 11.5, large: 15, width: 0.6, longest: 16 },
} as const;
/** From line to line, as a share of the letters' size. */
export const leading = 1.2;
/** Around a name, in px: to other names and to marks. */
const room = 4;

/** The same to the dots of cities outside the result. */
const dotRoom = 3;

/** A name in one line, or in two about equally long where it has more letters than `longest`. */
export function breakName(name: string, longest: number): readonly string[] {
  if (name.length <= longest) return [name];
  const words = name.split(' ');
  let best: readonly string[] = [name];
  let shortest = name.length;
  for (let at = 1; at < words.length; at += 1) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const width = Math.max(...lines.map(({ length }) => length));
    if (width < shortest) [best, shortest] = [lines, width];
  }
  return best;
}

/** What names of the ground keep off. */
interface Obstacles {
  /** Names of cities. */
  labels: readonly Box[];
  /** Marks of the result, in px from the middle of the map. */
  spots: readonly Point[];
  /** Dots of the other cities, alike: kept off where another place allows it. */
  dots?: readonly Point[];
  /** How much larger marks are drawn than usual. */
  larger?: number;
  /** How much larger names are written than usual. */
  times?: number;
  /** What lies over the map. */
  overlays?: readonly Box[];
}

const touch = (a: Box, b: Box) =>
  a.left < b.right + room && b.left < a.right + room && a.top < b.bottom && b.top < a.bottom;

/**
 * The names of countries and seas that have room beside the cities' marks and
 * names, each at the first of its places that is free: they give way, and never
 * stand half out of the map.
 * @param nameOf what a country or sea is called
 */
export function placeGround(
  places: readonly GroundPlace[],
  nameOf: (place: GroundPlace) => string,
  viewport: Viewport,
  { labels, spots, dots = [], larger = 1, times = 1, overlays = [] }: Obstacles,
): GroundName[] {
  const { width, height, camera } = viewport;
  if (camera.zoom > last) return [];
  const opening = initialZoom(viewport);
  const nearness = Math.min(Math.max((camera.zoom - 3) / 4, 0), 1);
  const radius = discRadius * larger * markScale(camera.zoom, opening, width) + room;
  /** Tells whether a box comes nearer than `reach` to any of these. */
  const nearTo = (points: readonly Point[], reach: number) => {
    const on = points.map(({ x, y }) => ({ x: x + width / 2, y: y + height / 2 }));
    return ({ left, right, top, bottom }: Box) =>
      on.some(
        ({ x, y }) =>
          Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < reach,
      );
  };
  const isOnMark = nearTo(spots, radius);
  const isOnDot = nearTo(dots, dotRoom);
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= room && right <= width - room && top >= room && bottom <= height - room;
  const taken: Box[] = [...labels, ...overlays];
  const names: GroundName[] = [];
  for (const place of places) {
    const { kind, id, minzoom, at } = place;
    if (camera.zoom < minzoom) continue;
    const look = letters[kind];
    const size = (look.small + (look.large - look.small) * nearness) * times;
    const lines = breakName(nameOf(place), look.longest);
    const half = {
      x: (Math.max(...lines.map(({ length }) => length)) * size * look.width) / 2,
      y: (lines.length * size * leading) / 2,
    };
    const free = at
      .map(([lng, lat]) => {
        const middle = project({ lng, lat }, camera);
        const [x, y] = [middle.x + width / 2, middle.y + height / 2];
        return { x, y, left: x - half.x, right: x + half.x, top: y - half.y, bottom: y + half.y };
      })
      .filter(
        (box) => isInside(box) && !isOnMark(box) && !taken.some((other) => touch(box, other)),
      );
    const box = free.find((one) => !isOnDot(one)) ?? free[0];
    if (!box) continue;
    taken.push(box);
    names.push({ kind, id, lines, size, x: box.x, y: box.y });
  }
  return names;
}
