import type { Camera } from '../view/view';
import { prefersStill } from './motion';
import { fromWorld, openingCamera, toWorld } from './projection';
import { cameraOn, type Stage } from './stage';

/** How long the picture is on its way to another camera, in ms. */
const flight = 600;

/** Slow at both ends. @param share of the time, 0 to 1 */
const eased = (share: number) => share * share * (3 - 2 * share);

/** The camera at a share (0 to 1) of the way from one to another. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const [start, end] = [toWorld(from), toWorld(to)];
  const mix = (a: number, b: number) => a + (b - a) * share;
  const zoom = mix(from.zoom, to.zoom);
  // A place moves on screen as fast as the map is near: the way is weighed by the scale.
  const [near, far, now] = [2 ** -from.zoom, 2 ** -to.zoom, 2 ** -zoom];
  const way = near === far ? share : (near - now) / (near - far);
  const middle = { x: start.x + (end.x - start.x) * way, y: start.y + (end.y - start.y) * way };
  return { zoom, ...fromWorld(middle) };
}

/**
 * Brings the picture to a camera (null: the opening one): at once, or by a
 * short flight that a gesture ends. Returns the function that calls it off.
 */
export function fly(stage: Stage, camera: Camera | null, slowly: boolean): () => void {
  const target = camera ?? openingCamera(stage.getState());
  const from = cameraOn(stage.getState());
  if (!slowly || prefersStill()) {
    stage.setState({ camera });
    return () => undefined;
  }
  let frame = 0;
  const start = performance.now();
  const step = (now: number) => {
    if (stage.getState().held) return;
    const share = Math.min(1, (now - start) / flight);
    if (share === 1) return stage.setState({ camera });
    stage.setState({ camera: between(from, target, eased(share)) });
    frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
