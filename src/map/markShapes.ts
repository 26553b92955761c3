import { capabilities, type Capability, type Status } from '../atlas/schema';
import type { CityColor } from './colorBy/colors';

/** Records under each capability: of which of them a city's mark tells whether there are any. */
export type Profile = Readonly<Record<Capability, number>>;

/** The colours of marks: the page has them as custom properties, other drawings as values (palette.ts). */
export type MarkColor = Capability | CityColor | 'halo' | 'ink' | 'ink2' | 'lineStrong' | 'pale';

/** A part of a disc: one capability or practice, on record or not. */
export interface Sector {
  color: MarkColor;
  filled: boolean;
}

/** What a mark tells: what is on record and what is not, or how far the one thing asked for has come. */
export type MarkLook =
  { sectors: readonly Sector[] } | { status: Status; color: Capability | 'ink2' };

/**
 * A part of a mark, around its middle. SVG (`MarkShapes`), canvas (`paintShapes`)
 * and pictures all draw this and nothing else: a mark is changed here alone.
 * No shape is turned into its place: after a page's end Firefox prints one that is elsewhere.
 */
export interface MarkShape {
  /** A path, or a circle around the middle; in px. */
  form: { d: string } | { r: number };
  fill: MarkColor;
  /** 0 to 1 */
  fillOpacity: number;
  /** A line along the form's edge, in px. A halo lies under the fill, which hides half of it. */
  stroke: { color: MarkColor; width: number; isHalo: boolean } | null;
}

/** What a mark has in place of its own colours. */
export interface MarkOverride {
  color: MarkColor;
  /** The path of the shape in its middle that says what the colour says. */
  glyph?: string;
}

/** The radius of a mark's disc, in px at the size it is designed in. */
export const discRadius = 7.8;
/** The outermost point of a mark, its ring included, in px. */
export const markRadius = 9;

const whole = { fillOpacity: 1, stroke: null } as const;

/** The dot of a city outside the result: its radius and the line around it, in px. */
export const outside = { r: 1.7, fillOpacity: 0.75, stroke: 0.8 } as const;
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
  return {
    ...whole,
    form: { d: glyph },
    fill: 'ink',
    stroke: { color: 'halo', width: 2, isHalo: true },
  };
}

/** Keeps a mark apart from what lies under it and beside it. */
const ground: MarkShape = { ...whole, form: { r: markRadius }, fill: 'halo' };
const paleDisc: MarkShape = { ...whole, form: { r: discRadius }, fill: 'pale' };
/** What has a ring is as large as a full disc. */
const ringWidth = 2.2;
const ringRadius = discRadius - ringWidth / 2;

const short = (value: number) => String(+value.toFixed(2) || 0);

/** The middles of sectors, clockwise from north: two stand side by side, more go round from the top. */
function turnOf(at: number, count: number): number {
  return count === 2 ? 270 - 180 * at : (360 / count) * at;
}

/** A point on the disc's edge, as a path has it. @param degrees clockwise from north */
function edgePoint(degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${short(discRadius * Math.sin(angle))} ${short(-discRadius * Math.cos(angle))}`;
}

/** One sector. @param count of equal ones in the disc */
function sectorPath(at: number, count: number): string {
  const [middle, half] = [turnOf(at, count), 180 / count];
  return `M0 0L${edgePoint(middle - half)}A${discRadius} ${discRadius} 0 0 1 ${edgePoint(middle + half)}Z`;
}

/** The lines between sectors. */
function crossPath(count: number): string {
  const line = (_: unknown, at: number) => `M0 0L${edgePoint(turnOf(at, count) + 180 / count)}`;
  return Array.from({ length: count }, line).join('');
}

function sectorShapes(sectors: readonly Sector[], color: MarkColor | undefined): MarkShape[] {
  const count = sectors.length;
  const filled = sectors.flatMap((sector, at): MarkShape[] => {
    if (!sector.filled) return [];
    return [{ ...whole, form: { d: sectorPath(at, count) }, fill: color ?? sector.color }];
  });
  if (filled.length === 0) {
    const edge = { color: color ?? 'lineStrong', width: 1.4, isHalo: false } as const;
    return [{ ...whole, form: { r: 4.6 }, fill: 'halo', stroke: edge }];
  }
  const line = { color: 'halo', width: 0.9, isHalo: false } as const;
  const cross: MarkShape = { ...whole, form: { d: crossPath(count) }, fill: 'halo', stroke: line };
  return [ground, paleDisc, ...filled, cross];
}

function statusShapes(status: Status, color: MarkColor): MarkShape[] {
  if (status === 'active') return [ground, { ...whole, form: { r: discRadius }, fill: color }];
  const stroke = { color, width: ringWidth, isHalo: false } as const;
  const ring: MarkShape = { ...whole, form: { r: ringRadius }, fill: 'halo', stroke };
  if (status === 'completed') {
    return [ground, { ...ring, fill: color, fillOpacity: 0.3 }];
  }
  const half = `M-${ringRadius} 0A${ringRadius} ${ringRadius} 0 0 0 ${ringRadius} 0Z`;
  return status === 'pilot'
    ? [ground, ring, { ...whole, form: { d: half }, fill: color }]
    : [ground, ring];
}

/**
 * A city's mark, in the order in which it is painted: a disc in sectors, each
 * filled where it is on record, and a ring where nothing is; or a disc that is
 * full, half full, pale within a ring or empty, as the one thing asked for is
 * active, a pilot, completed or planned.
 */
export function markShapes(look: MarkLook, override: MarkOverride | null = null): MarkShape[] {
  const shapes =
    'status' in look
      ? statusShapes(look.status, override?.color ?? look.color)
      : sectorShapes(look.sectors, override?.color);
  return override?.glyph === undefined ? shapes : [...shapes, glyphShape(override.glyph)];
}

/** What a mark tells where nothing is asked: which capabilities a city has on record. */
export function presence(profile: Profile): MarkLook {
  return {
    sectors: capabilities.map((capability) => ({
      color: capability,
      filled: profile[capability] > 0,
    })),
  };
}

export const emptyProfile: Profile = {
  leadership: 0,
  organisational: 0,
  analytical: 0,
  partnership: 0,
};

/** Each sector alike: the form of a mark where its colour is what is told. */
export const fullProfile: Profile = {
  leadership: 1,
  organisational: 1,
  analytical: 1,
  partnership: 1,
};

/** The mark of one capability alone. */
export function profileOfOne(capability: Capability): Profile {
  return { ...emptyProfile, [capability]: 1 };
}

/**
 * Names what a look draws, so that cities whose marks look the same share one
 * drawing: `1011` for capabilities, `p1l0` for practices of partnership and
 * leadership, `active_partnership` for one.
 */
export function lookKey(look: MarkLook): string {
  if ('status' in look) return `${look.status}_${look.color}`;
  const isProfile = look.sectors.map(({ color }) => color).join() === capabilities.join();
  return look.sectors
    .map(({ color, filled }) => `${isProfile ? '' : color.slice(0, 1)}${Number(filled)}`)
    .join('');
}

/** Names a mark: `1011-region4`. Without a colour of its own as its look does. */
export function markKey(look: MarkLook, color: CityColor | undefined): string {
  return color === undefined ? lookKey(look) : `${lookKey(look)}-${color}`;
}

/** The widths of a map (px) from which its marks are of another size, as a share of the designed one; SvgMarks.module.css says the same. */
export const markSizes = {
  /** Below `narrow`: discs of 4.5 px. */
  narrow: { width: 640, scale: 0.577 },
  /** From `wide` on: discs of 9 px. */
  wide: { width: 1400, scale: 1.154 },
} as const;

/** How marks grow as one comes closer: from `least` to `most`, by `perLevel` a zoom level. */
export const growth = { least: 0.9, most: 1.4, perLevel: 0.1 } as const;

/** The size of marks in the initial view on a map of this width, as a share of the size they are designed in. */
export function markBase(width: number): number {
  const { narrow, wide } = markSizes;
  if (width < narrow.width) return narrow.scale;
  return width >= wide.width ? wide.scale : 1;
}

/** The size of marks at a zoom, as a share of the size they are designed in. */
export function markScale(zoom: number, initial: number, width: number): number {
  const { least, most, perLevel } = growth;
  return markBase(width) * Math.min(Math.max(1 + (zoom - initial) * perLevel, least), most);
}
