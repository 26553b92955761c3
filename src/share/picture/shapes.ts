import type { Size } from '../../map/projection';

/**
 * The shapes in which pictures are offered, in px at 1x. Their names stand in addresses beside
 * the ids of cities' sizes, so none is like another. `a5` lies on paper: 210 × 148 mm at 300 dpi.
 */
export const pictureShapes = {
  article: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  a5: { width: 2480, height: 1748 },
} as const satisfies Record<string, Size>;
export type PictureShape = keyof typeof pictureShapes;

/** How often a shape is offered larger than 1x; on paper its size is what it is. */
export function scalesOf(shape: PictureShape): readonly (1 | 2 | 3)[] {
  return shape === 'a5' ? [1] : [1, 2, 3];
}

/** Dots to the inch of a shape for paper; undefined for a screen. */
export function dotsOf(shape: PictureShape): number | undefined {
  return shape === 'a5' ? 300 : undefined;
}

export const shapeNames = Object.keys(pictureShapes) as readonly PictureShape[];

export function isShape(name: string): name is PictureShape {
  return Object.hasOwn(pictureShapes, name);
}

/** Smaller has no room for the legend, larger is not needed on any page. */
const minSide = 400;
const maxSide = 3000;

/** Reads `1200x675` or a shape's name; null for anything else, or out of reason. */
export function parseSize(text: string): Size | null {
  if (isShape(text)) return pictureShapes[text];
  const [, width = 0, height = 0] = (/^(\d{3,4})x(\d{3,4})$/.exec(text) ?? []).map(Number);
  const fits = (side: number) => side >= minSide && side <= maxSide;
  return fits(width) && fits(height) ? { width, height } : null;
}
