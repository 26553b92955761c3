import type { Map as MapLibre } from 'maplibre-gl';
import { paintMark } from '../paintMark';
import { palettes } from '../palette';
import { growth, markRadius } from '../markShapes';
import type { Theme } from '../useTheme';

/**
 * The name under which MapLibre asks for a mark: `light@2-mark-2013`, `light@2-mark-2013-region4`.
 * @param pixelRatio of the screen: on a finer one marks are drawn anew
 */
export function markImage(theme: Theme, pixelRatio: number, key: string): string {
  return `${theme}@${Math.ceil(pixelRatio)}-mark-${key}`;
}

/** An image that shows nothing and takes the room of a mark's heart. */
export const placeImage = 'place';
const placeSide = 8;

/** Draws an image MapLibre asks for by name: a mark in its theme's colours. */
export function drawImage(map: MapLibre, id: string): void {
  if (id === placeImage && !map.hasImage(id)) {
    map.addImage(id, new ImageData(placeSide, placeSide));
    return;
  }
  const found = /^(light|dark)@(\d+)-mark-(\d{4}(?:-\w+)?)$/.exec(id);
  if (!found || map.hasImage(id)) return;
  // As sharp as the largest mark needs.
  const pixelRatio = Number(found[2]) * Math.ceil(growth.most);
  const side = markRadius * 2 * pixelRatio;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(pixelRatio, pixelRatio);
  context.translate(markRadius, markRadius);
  paintMark(context, found[3] ?? '', palettes[found[1] === 'dark' ? 'dark' : 'light']);
  map.addImage(id, context.getImageData(0, 0, side, side), { pixelRatio });
}
