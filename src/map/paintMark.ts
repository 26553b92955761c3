import { glyphs, type CityColor } from './colorBy/colors';
import { markShapes, type MarkLook, type MarkShape } from './markShapes';
import type { Palette } from './palette';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function pathOf({ form }: MarkShape): Path2D {
  if ('r' in form) {
    const circle = new Path2D();
    circle.arc(0, 0, form.r, 0, 2 * Math.PI);
    return circle;
  }
  return new Path2D(form.d);
}

/** Paints the shapes of a mark around the origin. */
export function paintShapes(
  context: Context,
  shapes: readonly MarkShape[],
  palette: Palette,
): void {
  for (const shape of shapes) {
    const path = pathOf(shape);
    const { fill, fillOpacity, stroke } = shape;
    const paintStroke = () => {
      if (!stroke) return;
      context.strokeStyle = palette[stroke.color];
      context.lineWidth = stroke.width;
      context.stroke(path);
    };
    if (stroke?.isHalo) paintStroke();
    context.globalAlpha = fillOpacity;
    context.fillStyle = palette[fill];
    context.fill(path);
    context.globalAlpha = 1;
    if (!stroke?.isHalo) paintStroke();
  }
}

/** Paints a mark around the origin. @param color of the mark as a whole, where it has one */
export function paintMark(
  context: Context,
  look: MarkLook,
  color: CityColor | undefined,
  palette: Palette,
): void {
  const override = color === undefined ? null : { color, glyph: glyphs[color] };
  paintShapes(context, markShapes(look, override), palette);
}
