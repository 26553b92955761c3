import type { City } from '../../atlas/model';
import { palettes } from '../palette';
import { outsideDot, outsideSide } from '../markShapes';
import { paintShapes } from '../paintMark';
import { isTied } from '../arrangement';
import { mercatorOf, toMercator, worldSize, type Point, type Viewport } from '../projection';
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

/** The end of a line at a city's place: its radius, in px. */
const tieEnd = 1.3;

/** Paints the lines from the places of marks that were moved to the marks, under all marks. */
export function paintTies(
  context: CanvasRenderingContext2D,
  cities: readonly City[],
  offset: (id: string) => Point,
  { camera, width, height }: Viewport,
  { theme, ratio }: { theme: Theme; ratio: number },
): void {
  const middle = toMercator(camera);
  const side = worldSize(camera.zoom);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.strokeStyle = context.fillStyle = palettes[theme].ink2;
  context.lineWidth = 0.8;
  for (const city of cities) {
    const { x: dx, y: dy } = offset(city.id);
    if (!isTied({ x: dx, y: dy })) continue;
    const point = toMercator(city);
    const x = (point.x - middle.x) * side + width / 2;
    const y = (point.y - middle.y) * side + height / 2;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    context.stroke();
    context.beginPath();
    context.arc(x, y, tieEnd, 0, 2 * Math.PI);
    context.fill();
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/**
 * Paints an image for each city whose place lies on the map, later ones over earlier ones.
 * @param offset how far from its place, in px
 * @param ratio canvas pixels to one px of the page
 */
export function paintPlaces(
  context: CanvasRenderingContext2D,
  cities: readonly City[],
  images: readonly (OffscreenCanvas | null)[],
  offset: (id: string) => Point,
  { camera }: Viewport,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  const middle = toMercator(camera);
  const side = worldSize(camera.zoom) * ratio;
  mercatorOf(cities).forEach((point, at) => {
    const [image, city] = [images[at], cities[at]];
    if (!image || !city) return;
    const move = offset(city.id);
    // On whole pixels images stay sharp, and are copied several times quicker.
    const x = Math.round((point.x - middle.x) * side + move.x * ratio + (width - image.width) / 2);
    const y = Math.round(
      (point.y - middle.y) * side + move.y * ratio + (height - image.height) / 2,
    );
    if (x < -image.width || y < -image.height || x > width || y > height) return;
    context.drawImage(image, x, y);
  });
}
