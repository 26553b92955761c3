import { palettes } from '../palette';
import { outsideDot, outsideSide } from '../markShapes';
import { paintShapes } from '../paintMark';
import { mercatorOf, toMercator, worldSize, type Place, type Viewport } from '../projection';
import type { Theme } from '../useTheme';

/** The image of a city outside the result. @param ratio image pixels to one unit of a mark */
export function dotSprite(theme: Theme, ratio: number): OffscreenCanvas | null {
  const side = Math.ceil(outsideSide * ratio);
  const image = new OffscreenCanvas(side, side);
  const context = image.getContext('2d');
  if (!context) return null;
  context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
  paintShapes(context, [outsideDot], palettes[theme]);
  return image;
}

/**
 * Paints an image at each place that lies on the map, later ones over earlier ones.
 * @param ratio canvas pixels to one px of the page
 */
export function paintPlaces(
  context: CanvasRenderingContext2D,
  places: readonly Place[],
  images: readonly (OffscreenCanvas | null)[],
  { camera }: Viewport,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  const middle = toMercator(camera);
  const side = worldSize(camera.zoom) * ratio;
  mercatorOf(places).forEach((point, at) => {
    const image = images[at];
    if (!image) return;
    // On whole pixels images stay sharp, and are copied several times quicker.
    const x = Math.round((point.x - middle.x) * side + (width - image.width) / 2);
    const y = Math.round((point.y - middle.y) * side + (height - image.height) / 2);
    if (x < -image.width || y < -image.height || x > width || y > height) return;
    context.drawImage(image, x, y);
  });
}
