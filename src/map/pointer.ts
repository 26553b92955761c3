import type { City } from '../atlas/model';
import { hitRadius } from './hit';
import type { Point } from './projection';

/** A press that moves farther than this is a drag, in px. */
const slack = 6;

interface PointerEvents {
  /** The city within `radius` px of a point given in px from the middle of the map. */
  cityAt(point: Point, radius: number): City | null;
  /** The pointer has come to a city, or left all. */
  onPoint(id: string | null): void;
  onSelect(id: string): void;
}

/** Tells of hover and click of cities on an element, whoever draws there, until the signal aborts. */
export function watchPointer(
  surface: HTMLElement,
  { cityAt, onPoint, onSelect }: PointerEvents,
  signal: AbortSignal,
): void {
  let pressed = { x: 0, y: 0 };
  let pointed: string | null = null;
  const cityUnder = ({ target, clientX, clientY }: MouseEvent, radius: number) => {
    // What lies over the map is not the map.
    if (target instanceof Element && target.closest('button, [role=option]')) return null;
    const { left, top, width, height } = surface.getBoundingClientRect();
    const point = { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    return cityAt(point, radius);
  };
  const point = (id: string | null) => {
    if (id === pointed) return;
    pointed = id;
    onPoint(id);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    point(event.buttons === 0 ? (cityUnder(event, hitRadius.mouse)?.id ?? null) : null);
  };
  const down = ({ clientX: x, clientY: y }: PointerEvent) => {
    pressed = { x, y };
  };
  const click = (event: MouseEvent) => {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > slack) return;
    const touch = 'pointerType' in event && event.pointerType === 'touch';
    const city = cityUnder(event, touch ? hitRadius.touch : hitRadius.mouse);
    if (city) onSelect(city.id);
  };
  surface.addEventListener('pointermove', move, { signal });
  surface.addEventListener('pointerleave', () => point(null), { signal });
  surface.addEventListener('pointerdown', down, { signal });
  surface.addEventListener('click', click, { signal });
  // A map that is put away has no pointer over it.
  signal.addEventListener('abort', () => point(null), { once: true });
}
