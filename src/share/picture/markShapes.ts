import type { Palette } from '../../map/palette';
import {
  dotRadius,
  heartRadius,
  petalPath,
  petals,
  ringRadius,
  type Profile,
} from '../../map/petals';
import { element, short } from './xml';

/** A mark around the origin, as the map draws it. */
export function markShape(profile: Profile, palette: Palette): string {
  const drawn = petals(profile);
  if (drawn.length === 0) {
    const ring = { r: ringRadius, fill: palette.halo, stroke: palette.lineStrong };
    return element('circle', { ...ring, 'stroke-width': 1.4 });
  }
  const halo = { stroke: palette.halo, 'stroke-linejoin': 'round' };
  // The halo lies under the petal: not every program knows `paint-order`.
  const shapes = drawn.map(({ capability, length, turn }) => {
    const transform = `rotate(${turn}) scale(${short(length)})`;
    const shape = { d: petalPath, transform };
    const under = element('path', {
      ...shape,
      ...halo,
      fill: 'none',
      'stroke-width': 1.2 / length,
    });
    return under + element('path', { ...shape, fill: palette[capability] });
  });
  return shapes.join('') + element('circle', { r: heartRadius, fill: palette.ink });
}

/** A city outside the result. */
export function dotShape(palette: Palette): string {
  const look = { fill: palette.lineStrong, 'fill-opacity': 0.75, stroke: palette.halo };
  return element('circle', { r: dotRadius, ...look, 'stroke-width': 0.8 });
}
