import type { Feature, Point, Position } from 'geojson';
import { seaIds, type GroundPlace } from '../../src/map/ground/ground';
import { fromMercator, toMercator, worldSize } from '../../src/map/projection';
import type { Country } from './countries';
import { isInPolygons, ringArea } from './polygons';
import { seas } from './seas';
import { clipPolygons, europe } from './window';

export interface CountryProperties {
  /** ISO 3166-1, two letters; the reader's browser knows the name. */
  code: string;
  /** 1 for the largest lands, more for smaller. */
  rank: number;
  /** From this zoom on its name has room. */
  minzoom: number;
}

/** Lands that belong to another country: not named on a map this size. */
const dependent = new Set(['AX', 'FO', 'GG', 'GI', 'GL', 'IM', 'JE', 'VA']);

/** Names run sideways: a place for one is better wide than high, by this much. */
const wide = 1.8;
/** How finely a place for a name is looked for, in steps a side. */
const fine = 36;

function distance(
  [x = 0, y = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const held = Math.min(Math.max(share, 0), 1);
  return Math.hypot(ax + held * dx - x, ay + held * dy - y);
}

interface Room {
  at: Position;
  /** How far the edge is. */
  room: number;
}

/** Points of a grid in a polygon, with the room that each has. */
function grid(rings: Position[][]): Room[] {
  const [outer = []] = rings;
  const [xs, ys] = [outer.map(([x = 0]) => x), outer.map(([, y = 0]) => y)];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const rooms: Room[] = [];
  for (let step = 0; step < fine * fine; step += 1) {
    const x = west + ((east - west) * ((step % fine) + 0.5)) / fine;
    const y = north + ((south - north) * (Math.floor(step / fine) + 0.5)) / fine;
    if (!isInPolygons([x, y], [rings])) continue;
    let room = Infinity;
    for (const ring of rings)
      for (let i = 1; i < ring.length; i += 1)
        room = Math.min(room, distance([x, y], ring[i - 1] ?? [], ring[i] ?? []));
    rooms.push({ at: [x, y], room });
  }
  return rooms;
}

/**
 * Where in a polygon a name has most room around it, the best of a grid first,
 * each next one well beside those before it; up to so many.
 */
export function roomiest(rings: Position[][], most: number): Room[] {
  const rooms = grid(rings);
  const chosen: Room[] = [];
  while (chosen.length < most) {
    let best: Room | null = null;
    for (const one of rooms) {
      const { at, room } = one;
      const beside = chosen.map((other) => 2 * apart(at, other.at));
      const free = Math.min(room, ...beside);
      if (free > (best?.room ?? 0)) best = { at, room: free };
    }
    // Too near to the edge, or to the places before it: a sliver names nothing.
    if (!best || best.room < (chosen[0]?.room ?? 0) / 4) break;
    chosen.push(best);
  }
  return chosen;
}

const apart = ([x = 0, y = 0]: Position, [otherX = 0, otherY = 0]: Position) =>
  Math.hypot(x - otherX, y - otherY);

/** A ring with fewer points: a name's place needs no fjords. */
function thin(ring: Position[]): Position[] {
  const step = Math.ceil(ring.length / 250);
  return ring.filter((_, index) => index % step === 0 || index === ring.length - 1);
}

/** To the Mercator world, squeezed sideways so that room counts as a name needs it. */
function squeeze([lng = 0, lat = 0]: Position): Position {
  const { x, y } = toMercator({ lng, lat });
  return [x / wide, y];
}

/** The zoom from which countries are named: those with cities of the atlas first. */
const earliest = { own: 2, nearby: 4 };
/** How many places a country's name is offered: marks of cities may stand on some. */
const offered = 6;

/** A country that maps of Europe name. */
export interface NamedCountry {
  code: string;
  rank: number;
  minzoom: number;
  /** Where its name may stand, in degrees, the roomiest place first. */
  at: Position[];
}

const toDegrees = ([x = 0, y = 0]: Position): Position => {
  const { lng, lat } = fromMercator({ x: x * wide, y });
  return [+lng.toFixed(2), +lat.toFixed(2)];
};

/**
 * Where each country of Europe may be named, and from which zoom.
 * @param own codes of the countries that have cities in the atlas
 */
export function nameCountries(
  countries: readonly Country[],
  own: ReadonlySet<string>,
): NamedCountry[] {
  return countries.flatMap(({ code, land }) => {
    if (!/^[A-Z]{2}$/.test(code) || dependent.has(code)) return [];
    const polygons = clipPolygons(land.coordinates, europe).map((rings) =>
      rings.map((ring) => thin(ring).map(squeeze)),
    );
    const area = (rings: Position[][]) => Math.abs(ringArea(rings[0] ?? []));
    const [largest] = polygons.sort((a, b) => area(b) - area(a));
    if (!largest) return [];
    const rooms = roomiest(largest, offered);
    const room = rooms[0]?.room ?? 0;
    // The zoom at which the room is 18 px high to both sides.
    const zoom = Math.log2(18 / room / worldSize(0));
    const first = own.has(code) ? earliest.own : earliest.nearby;
    return [
      {
        code,
        rank: Math.max(1, Math.ceil(zoom)),
        minzoom: Math.min(7, Math.max(first, Math.floor(zoom))),
        at: rooms.map(({ at }) => toDegrees(at)),
      },
    ];
  });
}

/** The room that each country's name keeps in the tiles, and from which zoom. */
export function countryNames(named: readonly NamedCountry[]): Feature<Point, CountryProperties>[] {
  return named.map(({ at: [first = []], ...properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: first },
    properties,
  }));
}

/** All that `map/names.json` says: seas first, whose names tell where one is, then countries, the larger first. */
export function groundPlaces(named: readonly NamedCountry[]): GroundPlace[] {
  const pair = ([lng = 0, lat = 0]: Position): [number, number] => [lng, lat];
  return [
    ...seaIds.map((id): GroundPlace => {
      const { minzoom, at } = seas[id];
      return { kind: 'sea', id, minzoom, at: at.map(pair) };
    }),
    ...named
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ code, minzoom, at }): GroundPlace => {
        return { kind: 'country', id: code, minzoom, at: at.map(pair) };
      }),
  ];
}
