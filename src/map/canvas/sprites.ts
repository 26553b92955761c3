import type { City } from '../../atlas/model';
import type { Coloring } from '../colorBy/colors';
import type { MarkLooks } from '../looks';
import { markKey, markRadius } from '../markShapes';
import { paintMark } from '../paintMark';
import { palettes } from '../palette';
import type { Size } from '../projection';
import type { Theme } from '../useTheme';

/** Browsers draw nothing on a canvas with more pixels than about this: a long one is drawn less sharp. */
const maxPixels = 16_000_000;
/** By what marks are coloured. */
export interface Colours {
  theme: Theme;
  /** Null: what they tell. */
  coloring: Coloring | null;
  /** What they tell. */
  looks: MarkLooks;
}

/** Images of marks, each painted once. @param ratio image pixels to one unit of a mark */
export type Sprites = (city: City) => OffscreenCanvas | null;

export function spritesOf({ theme, coloring, looks }: Colours, ratio: number): Sprites {
  const made = new Map<string, OffscreenCanvas>();
  return (city) => {
    const look = looks.of(city);
    const color = coloring?.of(city);
    const key = markKey(look, color);
    const known = made.get(key);
    if (known) return known;
    const side = Math.ceil(2 * markRadius * ratio);
    const sprite = new OffscreenCanvas(side, side);
    const context = sprite.getContext('2d');
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
    paintMark(context, look, color, palettes[theme]);
    made.set(key, sprite);
    return sprite;
  };
}

/** Canvas pixels to one px of the page: as sharp as the screen, where the canvas is not too large. */
export function ratioFor({ width, height }: Size, screen: number): number {
  return Math.min(screen, Math.sqrt(maxPixels / Math.max(1, width * height)));
}

/** Gives a canvas its size and sharpness; by the style object, since the policy forbids style attributes in HTML. */
export function resize(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return;
  [canvas.width, canvas.height] = [wide, high];
  [canvas.style.width, canvas.style.height] = [`${width}px`, `${height}px`];
}
