import { capabilities, type Capability } from '../atlas/schema';

/**
 * A city's mark: four petals around its place, one a capability, longer with
 * more records. Drawn from the same numbers in the picture (SVG), by the engine
 * (canvas) and in lists.
 */
export type Profile = Readonly<Record<Capability, number>>;

export interface Petal {
  capability: Capability;
  /** Length, as a share of the longest. */
  length: number;
  /** Clockwise from north, in degrees. */
  turn: number;
}

/** Each petal alike: the form of a mark where its colour is what is told. */
export const fourPetals: Profile = {
  leadership: 2,
  organisational: 2,
  analytical: 2,
  partnership: 2,
};

/** 0, 1, 2, or 3 and more records: finer steps do not read at the size of a mark. */
export type Level = 0 | 1 | 2 | 3;

/** The longest petal, pointing north from a mark's middle, in px. */
export const petalPath = 'M0 0C-2.5-2.1-4.7-3.6-4.7-5.3A4.7 4.7 0 0 1 4.7-5.3C4.7-3.6 2.5-2.1 0 0Z';
/** The outermost point of a mark, halo included, in px. */
export const markRadius = 11;
/** Radius of the dot in the middle, which is the city's place. */
export const heartRadius = 1.2;
/** A city without a record: a ring of this radius. */
export const ringRadius = 3.2;
/** A city outside the filter: a dot of this radius. */
export const dotRadius = 2;

const lengths = [0, 0.64, 0.82, 1] as const;
const turns: Readonly<Record<Capability, number>> = {
  leadership: 0,
  organisational: 90,
  analytical: 180,
  partnership: 270,
};

function levelOf(records: number): Level {
  return records >= 3 ? 3 : records === 2 ? 2 : records === 1 ? 1 : 0;
}

/** The petals of a profile (records under each capability), clockwise from north; none without a record. */
export function petals(profile: Profile): Petal[] {
  return capabilities
    .map((capability) => ({
      capability,
      length: lengths[levelOf(profile[capability])],
      turn: turns[capability],
    }))
    .filter(({ length }) => length > 0);
}

/** Names a mark: cities whose marks look the same share one key, such as `2013`. */
export function markKey(profile: Profile): string {
  return capabilities.map((capability) => levelOf(profile[capability])).join('');
}

/** The key of a mark that has a tone as a whole: `2013-region4`. Without a tone that of its profile. */
export function lookKey(profile: Profile, tone: string | undefined): string {
  return tone === undefined ? markKey(profile) : `${markKey(profile)}-${tone}`;
}

/** The least profile that has this key. */
export function profileOf(key: string): Profile {
  const level = (place: number) => levelOf(Number(key[place]));
  return {
    leadership: level(0),
    organisational: level(1),
    analytical: level(2),
    partnership: level(3),
  };
}

/** Maps narrower than this (px) have smaller marks; Marks.module.css says the same. */
export const narrow = 640;
export const narrowScale = 0.7;

/** How marks grow as one comes closer: from `least` to `most`, by `perLevel` a zoom level. */
export const growth = { least: 0.9, most: 1.6, perLevel: 0.14 } as const;

/** The size of marks in the opening view on a map of this width, as a share of the size they are designed in. */
export function markBase(width: number): number {
  return width < narrow ? narrowScale : 1;
}

/** The size of marks at a zoom, as a share of the size they are designed in. */
export function markScale(zoom: number, opening: number, width: number): number {
  const { least, most, perLevel } = growth;
  return markBase(width) * Math.min(Math.max(1 + (zoom - opening) * perLevel, least), most);
}
