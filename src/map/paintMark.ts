import type { Palette } from './palette';
import { heartRadius, petalPath, petals, profileOf, ringRadius } from './petals';
import { hearts, isTone } from './tones/tones';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function shapeOf(turn: number, length: number): Path2D {
  const shape = new Path2D();
  shape.addPath(new Path2D(petalPath), new DOMMatrix().rotate(turn).scale(length));
  return shape;
}

function paintHeart(context: Context, heart: Path2D, { halo, ink }: Palette): void {
  context.strokeStyle = halo;
  context.lineWidth = 0.9;
  context.stroke(heart);
  context.fillStyle = ink;
  context.fill(heart);
}

/** Paints a mark around the origin, as `lookKey` names it, with the same strokes as Mark.module.css. */
export function paintMark(context: Context, key: string, palette: Palette): void {
  const drawn = petals(profileOf(key));
  const tone = key.split('-')[1] ?? '';
  const toned = isTone(tone) ? tone : null;
  context.strokeStyle = palette.halo;
  context.lineWidth = 1.2;
  for (const { capability, turn, length } of drawn) {
    const petal = shapeOf(turn, length);
    context.stroke(petal);
    context.fillStyle = palette[toned ?? capability];
    context.fill(petal);
  }
  context.beginPath();
  if (drawn.length === 0) {
    context.arc(0, 0, ringRadius, 0, 2 * Math.PI);
    context.fillStyle = palette.halo;
    context.fill();
    context.strokeStyle = palette[toned ?? 'lineStrong'];
    context.lineWidth = 1.4;
    context.stroke();
  }
  if (toned) {
    paintHeart(context, new Path2D(hearts[toned]), palette);
  } else if (drawn.length > 0) {
    context.arc(0, 0, heartRadius, 0, 2 * Math.PI);
    context.fillStyle = palette.ink;
    context.fill();
  }
}
