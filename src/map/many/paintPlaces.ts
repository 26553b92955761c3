import { palettes } from '../palette';
import { dotRadius } from '../petals';
import { mercatorOf, toMercator, worldSize, type Place, type Viewport } from '../projection';
import type { Theme } from '../useTheme';

/** The halo around a dot, half of which lies over it, in px. */
const halo = 0.8;

/** The image of a city outside the filter, as Marks.module.css has it. @param ratio image pixels to one unit of a mark */
export function dotOf(theme: Theme, ratio: number): OffscreenCanvas | null {
  const side = Math.ceil((2 * dotRadius + halo) * ratio);
  const image = new OffscreenCanvas(side, side);
  const context = image.getContext('2d');
  if (!context) return null;
  const { halo: around, lineStrong } = palettes[theme];
  context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
  context.arc(0, 0, dotRadius, 0, 2 * Math.PI);
  context.globalAlpha = 0.75;
  context.fillStyle = lineStrong;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = halo;
  context.strokeStyle = around;
  context.stroke();
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
