import type { Camera } from '../view/view';
import { isSameCamera } from './camera';
import { eased, everyFrame, prefersStill } from './motion';
import { fromWorld, openingCamera, toWorld } from './projection';
import { cameraOn, type Stage } from './stage';

/** How long the picture is on its way to another camera, in ms. */
const flight = 600;

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
  if (!slowly || prefersStill() || isSameCamera(from, target)) {
    stage.setState({ camera });
    return () => undefined;
  }
  return everyFrame((elapsed) => {
    if (stage.getState().held) return false;
    const share = Math.min(1, elapsed / flight);
    stage.setState({ camera: share === 1 ? camera : between(from, target, eased(share)) });
    return share < 1;
  });
}
