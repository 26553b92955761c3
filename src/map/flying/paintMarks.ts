import { paintMark } from '../paintMark';
import { palettes } from '../palette';
import { lookKey, markRadius } from '../petals';
import type { Point, Size } from '../projection';
import type { Tones } from '../tones/useTones';
import type { Theme } from '../useTheme';
import { flightTime, spotOn, type Flight, type FlyingMark, type Spot, type Way } from './ways';

/** Browsers draw nothing on a canvas with more pixels than about this: a long one is drawn less sharp. */
const mostPixels = 16_000_000;
/** Of the ring around a mark that is chosen or pointed at, at the size marks are designed in. */
const ringRadius = 10.5;

/** By what marks are coloured. */
export interface Colours {
  theme: Theme;
  /** Null: their capabilities. */
  tones: Tones | null;
}

/** What is painted besides where the marks are. */
export interface Look extends Colours {
  /** The chosen city: its marks are ringed, and joined by a line. */
  selected: string | null;
  pointed: string | null;
}

/** Images of marks, each painted once. @param ratio image pixels to one unit of a mark */
export type Sprites = (city: FlyingMark['city']) => OffscreenCanvas | null;

export function spritesOf({ theme, tones }: Colours, ratio: number): Sprites {
  const made = new Map<string, OffscreenCanvas>();
  return (city) => {
    const key = lookKey(city.profile, tones?.of(city));
    const known = made.get(key);
    if (known) return known;
    const side = Math.ceil(2 * markRadius * ratio);
    const sprite = new OffscreenCanvas(side, side);
    const context = sprite.getContext('2d');
    if (!context) return null;
    context.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
    paintMark(context, key, palettes[theme]);
    made.set(key, sprite);
    return sprite;
  };
}

/** Canvas pixels to one px of the page: as sharp as the screen, where the canvas is not too large. */
export function ratioFor({ width, height }: Size, screen: number): number {
  return Math.min(screen, Math.sqrt(mostPixels / Math.max(1, width * height)));
}

/**
 * Paints all marks where they are on their ways.
 * @param ratio canvas pixels to one px of the page
 */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly FlyingMark[],
  { ways, elapsed }: Flight,
  { sprites, ratio, look }: { sprites: Sprites; ratio: number; look: Look },
): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const spots = marks.map((mark) => {
    const way = ways.get(mark.key);
    return way ? spotOn(way, elapsed) : mark;
  });
  const of = (id: string | null) => spots.filter((_, at) => marks[at]?.city.id === id);
  const waysOf = (id: string | null) =>
    marks.flatMap(({ key, city }) => (city.id === id ? (ways.get(key) ?? []) : []));
  context.strokeStyle = palettes[look.theme].accent;
  context.scale(ratio, ratio);
  thread(context, of(look.selected));
  if (elapsed < flightTime) trail(context, waysOf(look.selected), elapsed);
  context.setTransform(1, 0, 0, 1, 0, 0);
  marks.forEach(({ city, scale }, at) => {
    const [sprite, spot] = [sprites(city), spots[at]];
    if (!sprite || !spot) return;
    const side = Math.round((sprite.width * spot.scale) / scale);
    // On whole pixels images stay sharp, and are copied several times quicker.
    const [x, y] = [spot.x * ratio - side / 2, spot.y * ratio - side / 2].map(Math.round);
    context.drawImage(sprite, x ?? 0, y ?? 0, side, side);
  });
  context.scale(ratio, ratio);
  context.lineWidth = 1.6;
  for (const spot of of(look.selected)) ring(context, spot);
  context.setLineDash([2.4, 1.8]);
  if (look.pointed !== look.selected) for (const spot of of(look.pointed)) ring(context, spot);
  context.setLineDash([]);
}

function ring(context: CanvasRenderingContext2D, { x, y, scale }: Spot): void {
  context.beginPath();
  context.arc(x, y, ringRadius * scale, 0, 2 * Math.PI);
  context.stroke();
}

/** The lines along which marks come. */
function trail(context: CanvasRenderingContext2D, ways: readonly Way[], elapsed: number): void {
  context.globalAlpha = 0.6;
  context.lineWidth = 1.5;
  context.setLineDash([3, 3]);
  for (const way of ways) line(context, [way.from, spotOn(way, elapsed)]);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function line(context: CanvasRenderingContext2D, spots: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of spots) context.lineTo(x, y);
  context.stroke();
}

/** The line that joins the marks of the chosen city. */
function thread(context: CanvasRenderingContext2D, spots: readonly Spot[]): void {
  context.globalAlpha = 0.6;
  context.lineWidth = 1.5;
  line(context, spots);
  context.globalAlpha = 1;
}
