import type { Size } from '../../map/projection';

/** The shapes in which pictures are offered, in px at 1x. */
export const pictureShapes = {
  article: { width: 1200, height: 675 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
} as const satisfies Record<string, Size>;
export type PictureShape = keyof typeof pictureShapes;

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
