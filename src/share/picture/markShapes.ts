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
import { element } from './xml';

const nameOf = ({ capability, length }: Petal) => `petal-${capability}-${length * 100}`;

function petalShape({ capability, length, turn }: Petal, palette: Palette): string {
  const turned = turn > 0 ? `rotate(${turn})` : '';
  const transform = length < 1 ? `${turned} scale(${length})`.trim() : turned;
  const shape = { d: petalPath, ...(transform === '' ? {} : { transform }) };
  // The halo is a path of its own: not every program knows `paint-order`.
  const halo = { fill: 'none', stroke: palette.halo, 'stroke-width': 1.2 / length };
  return (
    element('path', { ...shape, ...halo }) +
    element('path', { ...shape, fill: palette[capability] })
  );
}

/** Definitions of every petal; marks refer to them. */
export function petalDefinitions(palette: Palette): string {
  const all = [1, 2, 3].flatMap((records) => {
    const profile = Object.fromEntries(capabilities.map((capability) => [capability, records]));
    return petals(profile as Profile);
  });
  return all
    .map((petal) => element('g', { id: nameOf(petal) }, petalShape(petal, palette)))
    .join('');
}

/** A mark around the origin, as the map draws it. */
export function markShape(profile: Profile, palette: Palette): string {
  const drawn = petals(profile);
  if (drawn.length === 0) {
    const ring = { r: ringRadius, fill: palette.halo, stroke: palette.lineStrong };
    return element('circle', { ...ring, 'stroke-width': 1.4 });
  }
  const shapes = drawn.map((petal) => element('use', { 'xlink:href': `#${nameOf(petal)}` }));
  return shapes.join('') + element('circle', { r: heartRadius, fill: palette.ink });
}

/** A city outside the result. */
export function dotShape(palette: Palette): string {
  const look = { fill: palette.lineStrong, 'fill-opacity': 0.75, stroke: palette.halo };
  return element('circle', { r: dotRadius, ...look, 'stroke-width': 0.8 });
}
