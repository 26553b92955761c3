import { capabilities } from '../../atlas/schema';
import type { Palette } from '../../map/palette';
import {
  dotRadius,
  heartRadius,
  petalPath,
  petals,
  ringRadius,
  type Petal,
  type Profile,
} from '../../map/petals';
import { hearts, type Tone } from '../../map/tones/tones';
import { element } from './xml';

const nameOf = ({ capability, length }: Petal) => `petal-${capability}-${length * 100}`;

/** What a mark has in place of the colours of its capabilities. */
export interface Toned {
  fill: string;
  /** The path of its heart; the usual one without. */
  heart?: string;
}

/** The colour and the heart of a tone. */
export function tonedBy(tone: Tone, palette: Palette): Toned {
  return { fill: palette[tone], heart: hearts[tone] };
}

function petalShape({ length, turn }: Petal, fill: string, palette: Palette): string {
  const turned = turn > 0 ? `rotate(${turn})` : '';
  const transform = length < 1 ? `${turned} scale(${length})`.trim() : turned;
  const shape = { d: petalPath, ...(transform === '' ? {} : { transform }) };
  // The halo is a path of its own: not every program knows `paint-order`.
  const halo = { fill: 'none', stroke: palette.halo, 'stroke-width': 1.2 / length };
  return element('path', { ...shape, ...halo }) + element('path', { ...shape, fill });
}

/** Definitions of every petal; marks refer to them. */
export function petalDefinitions(palette: Palette): string {
  const all = [1, 2, 3].flatMap((records) => {
    const profile = Object.fromEntries(capabilities.map((capability) => [capability, records]));
    return petals(profile as Profile);
  });
  return all
    .map((petal) => {
      const shape = petalShape(petal, palette[petal.capability], palette);
      return element('g', { id: nameOf(petal) }, shape);
    })
    .join('');
}

/** A mark around the origin, as the map draws it. */
export function markShape(profile: Profile, palette: Palette, toned: Toned | null = null): string {
  const drawn = petals(profile);
  const ring = { r: ringRadius, fill: palette.halo, stroke: toned?.fill ?? palette.lineStrong };
  const shapes = drawn.map((petal) =>
    toned
      ? petalShape(petal, toned.fill, palette)
      : element('use', { 'xlink:href': `#${nameOf(petal)}` }),
  );
  if (drawn.length === 0) shapes.push(element('circle', { ...ring, 'stroke-width': 1.4 }));
  if (toned?.heart !== undefined) shapes.push(heartShape(toned.heart, palette));
  else if (drawn.length > 0) shapes.push(element('circle', { r: heartRadius, fill: palette.ink }));
  return shapes.join('');
}

function heartShape(d: string, { ink, halo }: Palette): string {
  return (
    element('path', { d, fill: halo, stroke: halo, 'stroke-width': 0.9 }) +
    element('path', { d, fill: ink })
  );
}

/** A city outside the result. */
export function dotShape(palette: Palette): string {
  const look = { fill: palette.lineStrong, 'fill-opacity': 0.75, stroke: palette.halo };
  return element('circle', { r: dotRadius, ...look, 'stroke-width': 0.8 });
}
