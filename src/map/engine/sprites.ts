import type { Map as MapLibre } from 'maplibre-gl';
import { palettes, type Palette } from '../palette';
import {
  growth,
  heartRadius,
  markRadius,
  petalPath,
  petals,
  profileOf,
  ringRadius,
} from '../petals';
import type { Theme } from '../useTheme';

/** The name under which the engine asks for a mark: `light-mark-2013`. */
export function markImage(theme: Theme, key: string): string {
  return `${theme}-mark-${key}`;
}

/** An image that shows nothing and takes the room of a mark's heart. */
export const placeImage = 'place';
const placeSide = 8;

/** Draws an image the engine asks for by name: a mark in its theme's colours. */
export function drawImage(map: MapLibre, id: string): void {
  if (id === placeImage && !map.hasImage(id)) {
    map.addImage(id, new ImageData(placeSide, placeSide));
    return;
  }
  const found = /^(light|dark)-mark-(\d{4})$/.exec(id);
  if (!found || map.hasImage(id)) return;
  // As sharp as the largest mark needs.
  const pixelRatio = Math.ceil(window.devicePixelRatio) * Math.ceil(growth.most);
  const side = markRadius * 2 * pixelRatio;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(pixelRatio, pixelRatio);
  context.translate(markRadius, markRadius);
  paint(context, found[2] ?? '', palettes[found[1] === 'dark' ? 'dark' : 'light']);
  map.addImage(id, context.getImageData(0, 0, side, side), { pixelRatio });
}

function shapeOf(turn: number, length: number): Path2D {
  const shape = new Path2D();
  shape.addPath(new Path2D(petalPath), new DOMMatrix().rotate(turn).scale(length));
  return shape;
}

/** The same strokes as Mark.module.css. */
function paint(context: OffscreenCanvasRenderingContext2D, key: string, palette: Palette): void {
  const drawn = petals(profileOf(key));
  context.strokeStyle = palette.halo;
  context.lineWidth = 1.2;
  for (const { capability, turn, length } of drawn) {
    const petal = shapeOf(turn, length);
    context.stroke(petal);
    context.fillStyle = palette[capability];
    context.fill(petal);
  }
  context.beginPath();
  if (drawn.length > 0) {
    context.arc(0, 0, heartRadius, 0, 2 * Math.PI);
    context.fillStyle = palette.ink;
    context.fill();
    return;
  }
  context.arc(0, 0, ringRadius, 0, 2 * Math.PI);
  context.fillStyle = palette.halo;
  context.fill();
  context.strokeStyle = palette.lineStrong;
  context.lineWidth = 1.4;
  context.stroke();
}
