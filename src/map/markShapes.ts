import { capabilities, type Capability } from '../atlas/schema';
import type { CityColor } from './colorBy/colors';

/** Records under each capability: what a city's mark tells. */
export type Profile = Readonly<Record<Capability, number>>;

/** The colours of marks: the page has them as custom properties, other drawings as values (palette.ts). */
export type MarkColor = Capability | CityColor | 'halo' | 'ink' | 'ink2' | 'lineStrong';

/**
 * A part of a mark, around the city's place. SVG (`MarkShapes`), canvas
 * (`paintShapes`), MapLibre's images and pictures all draw this and nothing else:
 * a mark is changed here alone.
 */
export interface MarkShape {
  /** A path, or a circle around the place; in px. */
  form: { d: string } | { r: number };
  /** Clockwise, in degrees. */
  turn: number;
  /** Size, as a share of the form's own. */
  scale: number;
  fill: MarkColor;
  /** 0 to 1 */
  fillOpacity: number;
  /** A line along the form's edge, in px whatever `scale` is. A halo lies under the fill, which hides half of it. */
  stroke: { color: MarkColor; width: number; isHalo: boolean } | null;
}

/** What a mark has in place of the colours of its capabilities. */
export interface MarkOverride {
  color: MarkColor;
  /** The path of the shape in its middle that says what the colour says; the usual one without. */
  glyph?: string;
}

/** The outermost point of a mark, halo included, in px. */
export const markRadius = 11;

/** The longest petal, pointing north from a mark's middle, in px. */
const petalPath = 'M0 0C-2.5-2.1-4.7-3.6-4.7-5.3A4.7 4.7 0 0 1 4.7-5.3C4.7-3.6 2.5-2.1 0 0Z';
/** By the number of records: finer steps than three do not read at the size of a mark. */
const petalScales = [0, 0.64, 0.82, 1] as const;
const petalHalo = { color: 'halo', width: 1.2, isHalo: true } as const;
const turns: Readonly<Record<Capability, number>> = {
  leadership: 0,
  organisational: 90,
  analytical: 180,
  partnership: 270,
};

const whole = { turn: 0, scale: 1, fillOpacity: 1 } as const;
/** The middle of a mark, which is the city's place. */
const center: MarkShape = { ...whole, form: { r: 1.2 }, fill: 'ink', stroke: null };

/** The dot of a city outside the result: its radius and the line around it, in px. */
export const outside = { r: 2, fillOpacity: 0.75, stroke: 0.8 } as const;
/** A city outside the result. */
export const outsideDot: MarkShape = {
  ...whole,
  form: { r: outside.r },
  fill: 'lineStrong',
  fillOpacity: outside.fillOpacity,
  stroke: { color: 'halo', width: outside.stroke, isHalo: false },
};
/** The room that dot takes, in px. */
export const outsideSide = 2 * outside.r + outside.stroke;

/** The shape in the middle of a mark that says what its colour says. @param glyph its path */
export function glyphShape(glyph: string): MarkShape {
  const stroke = { color: 'halo', width: 0.9, isHalo: true } as const;
  return { ...whole, form: { d: glyph }, fill: 'ink', stroke };
}

/**
 * A city's mark: four petals around its place, one a capability, longer with
 * more records; a ring without any. In the order in which they are painted.
 */
export function markShapes(profile: Profile, override: MarkOverride | null = null): MarkShape[] {
  const petals = capabilities
    .map((capability): MarkShape => ({
      form: { d: petalPath },
      turn: turns[capability],
      scale: petalScales[levelOf(profile[capability])],
      fill: override?.color ?? capability,
      fillOpacity: 1,
      stroke: petalHalo,
    }))
    .filter(({ scale }) => scale > 0);
  const edge = { color: override?.color ?? 'lineStrong', width: 1.4, isHalo: false };
  const ring: MarkShape = { ...whole, form: { r: 3.2 }, fill: 'halo', stroke: edge };
  const middle = override?.glyph === undefined ? center : glyphShape(override.glyph);
  if (petals.length > 0) return [...petals, middle];
  return middle === center ? [ring] : [ring, middle];
}

export const emptyProfile: Profile = {
  leadership: 0,
  organisational: 0,
  analytical: 0,
  partnership: 0,
};

/** Each petal alike: the form of a mark where its colour is what is told. */
export const fourPetals: Profile = {
  leadership: 2,
  organisational: 2,
  analytical: 2,
  partnership: 2,
};

/** The mark of one capability alone. @param records under it */
export function profileOfOne(capability: Capability, records = 3): Profile {
  return { ...emptyProfile, [capability]: records };
}

function levelOf(records: number): 0 | 1 | 2 | 3 {
  return records >= 3 ? 3 : records === 2 ? 2 : records === 1 ? 1 : 0;
}

/** Names the shapes of a mark: cities whose marks have the same share one key, such as `2013`. */
export function profileKey(profile: Profile): string {
  return capabilities.map((capability) => levelOf(profile[capability])).join('');
}

/** Names a mark: `2013-region4`. Without a colour of its own as its profile does. */
export function markKey(profile: Profile, color: CityColor | undefined): string {
  return color === undefined ? profileKey(profile) : `${profileKey(profile)}-${color}`;
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

/** Maps narrower than this (px) have smaller marks; SvgMarks.module.css says the same. */
export const narrow = 640;
export const narrowScale = 0.7;

/** How marks grow as one comes closer: from `least` to `most`, by `perLevel` a zoom level. */
export const growth = { least: 0.9, most: 1.6, perLevel: 0.14 } as const;

/** The size of marks in the initial view on a map of this width, as a share of the size they are designed in. */
export function markBase(width: number): number {
  return width < narrow ? narrowScale : 1;
}

/** The size of marks at a zoom, as a share of the size they are designed in. */
export function markScale(zoom: number, initial: number, width: number): number {
  const { least, most, perLevel } = growth;
  return markBase(width) * Math.min(Math.max(1 + (zoom - initial) * perLevel, least), most);
}
