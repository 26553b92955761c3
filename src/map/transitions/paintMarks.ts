import { palettes } from '../palette';
import type { Point } from '../projection';
import type { Colours, Sprites } from '../canvas/sprites';
import type { Placement, TransitionMark } from './placement';
import { placementAt, type Transition, type TransitionState } from './transitions';

/** Of the ring around a mark that is chosen or pointed at, at the size marks are designed in. */
const ringRadius = 10.5;

/** What is painted besides where the marks are. */
export interface Look extends Colours {
  /** The chosen city: its marks are ringed, and joined by a line. */
  selected: string | null;
  pointed: string | null;
}

/**
 * Paints all marks where they are on their ways.
 * @param ratio canvas pixels to one px of the page
 */
export function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly TransitionMark[],
  { transitions, share }: TransitionState,
  { sprites, ratio, look }: { sprites: Sprites; ratio: number; look: Look },
): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const spots = marks.map((mark) => {
    const own = transitions.get(mark.key);
    return own ? placementAt(own, share) : mark;
  });
  const of = (id: string | null) => spots.filter((_, at) => marks[at]?.city.id === id);
  const transitionsOf = (id: string | null) =>
    marks.flatMap(({ key, city }) => (city.id === id ? (transitions.get(key) ?? []) : []));
  context.strokeStyle = palettes[look.theme].ink;
  context.scale(ratio, ratio);
  thread(context, of(look.selected));
  if (share < 1) trail(context, transitionsOf(look.selected), share);
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

function ring(context: CanvasRenderingContext2D, { x, y, scale }: Placement): void {
  context.beginPath();
  context.arc(x, y, ringRadius * scale, 0, 2 * Math.PI);
  context.stroke();
}

/** The lines along which marks come. */
function trail(
  context: CanvasRenderingContext2D,
  transitions: readonly Transition[],
  share: number,
): void {
  context.globalAlpha = 0.6;
  context.lineWidth = 1.5;
  context.setLineDash([3, 3]);
  for (const one of transitions) line(context, [one.from, placementAt(one, share)]);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function line(context: CanvasRenderingContext2D, spots: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of spots) context.lineTo(x, y);
  context.stroke();
}

/** The line that joins the marks of the chosen city. */
function thread(context: CanvasRenderingContext2D, spots: readonly Placement[]): void {
  context.globalAlpha = 0.6;
  context.lineWidth = 1.5;
  line(context, spots);
  context.globalAlpha = 1;
}
