import { useEffect, type RefObject } from 'react';
import { cameraOn, type Stage } from './stage';
import { panBy, zoomAround } from './camera';
import type { Manners, Refused } from './manners';
import type { Point, Size } from './projection';
import type { Camera } from '../view/view';

/** Wheel movement that zooms one level, in px; a trackpad's pinch (ctrl + wheel) counts more. */
const wheelLevel = 300;
const pinchLevel = 60;
/** A wheel has come to rest after this time, in ms. */
const restAfter = 200;
const lineHeight = 16;

/** Zoom levels that a wheel event asks for. */
export function wheelLevels(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const px = event.deltaMode === 1 ? event.deltaY * lineHeight : event.deltaY;
  return -px / (event.ctrlKey ? pinchLevel : wheelLevel);
}

type Fingers = ReadonlyMap<number, Point>;

function spanOf(fingers: Fingers): { middle: Point; spread: number } {
  const [a, b = a] = [...fingers.values()];
  if (!a || !b) return { middle: { x: 0, y: 0 }, spread: 0 };
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return { middle, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}

/** The camera after one or two fingers (or a mouse) have moved: what was under them stays under them. */
export function follow(camera: Camera, before: Fingers, after: Fingers, size: Size): Camera {
  const [from, to] = [spanOf(before), spanOf(after)];
  const by = { x: to.middle.x - from.middle.x, y: to.middle.y - from.middle.y };
  const panned = panBy(camera, by, size);
  if (from.spread === 0 || to.spread === 0) return panned;
  return zoomAround(panned, to.middle, Math.log2(to.spread / from.spread), size);
}

interface Handlers {
  /** The first sign that someone wants to move the map. */
  onStart: () => void;
  /** The map has come to rest after a gesture. */
  onRest: (camera: Camera) => void;
  /** A gesture was left to the page around. */
  onRefuse: (gesture: Refused) => void;
}

/**
 * Zoom and pan of the SVG map by wheel, mouse and fingers, while the engine is
 * not there. Nothing is listened to while `active` is false. A guest takes two
 * fingers, or the wheel with Ctrl; the rest is for the page around.
 */
export function useGestures(
  ref: RefObject<HTMLElement | null>,
  stage: Stage,
  active: boolean,
  manners: Manners,
  { onStart, onRest, onRefuse }: Handlers,
): void {
  useEffect(() => {
    const surface = ref.current;
    if (!surface || !active || manners === 'still') return;
    const guest = manners === 'guest';
    const fingers = new Map<number, Point>();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const at = (event: MouseEvent): Point => {
      const box = surface.getBoundingClientRect();
      const { left, top, width, height } = box;
      return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
    };
    const look = (camera: Camera) => stage.setState({ camera });
    const rest = () => {
      clearTimeout(resting);
      resting = undefined;
      const { camera } = stage.getState();
      if (camera) onRest(camera);
    };
    const zoom = (point: Point, levels: number) => {
      const state = stage.getState();
      look(zoomAround(cameraOn(state), point, levels, state));
      clearTimeout(resting);
      resting = setTimeout(rest, restAfter);
    };
    const wheel = (event: WheelEvent) => {
      if (guest && !event.ctrlKey && !event.metaKey) return onRefuse('wheel');
      event.preventDefault();
      onStart();
      zoom(at(event), wheelLevels(event));
    };
    // The page around scrolls by one finger and is held by two.
    const leftToPage = ({ pointerType }: PointerEvent) =>
      guest && pointerType === 'touch' && fingers.size < 2;
    const hold = (event: TouchEvent) => {
      if (guest && event.touches.length > 1) event.preventDefault();
    };
    const double = (event: MouseEvent) => zoom(at(event), event.shiftKey ? -1 : 1);
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, at(event));
      if (leftToPage(event)) return;
      onStart();
      stage.setState({ held: true });
    };
    const move = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      if (leftToPage(event)) return onRefuse('finger');
      const before = new Map(fingers);
      fingers.set(event.pointerId, at(event));
      const state = stage.getState();
      look(follow(cameraOn(state), before, fingers, state));
    };
    const up = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
      if (!stage.getState().held) return;
      rest();
      stage.setState({ held: false });
    };
    surface.addEventListener('wheel', wheel, { passive: false });
    surface.addEventListener('touchmove', hold, { passive: false });
    surface.addEventListener('dblclick', double);
    surface.addEventListener('pointerdown', down);
    // On the window: a drag goes on outside the map.
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    return () => {
      // The engine may take over before the wheel has come to rest: where it went is kept.
      if (resting !== undefined) rest();
      stage.setState({ held: false });
      surface.removeEventListener('wheel', wheel);
      surface.removeEventListener('touchmove', hold);
      surface.removeEventListener('dblclick', double);
      surface.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
    };
  }, [ref, stage, active, manners, onStart, onRest, onRefuse]);
}
