import type { City } from '../atlas/model';
import { Picture } from './Picture';
import { cameraOn, useOnStage } from './stage';

interface MovingPictureProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** The map's size on screen is known. */
  measured: boolean;
}

/** The picture at the camera of the moment. */
export function MovingPicture({ cities, shown, measured }: MovingPictureProps) {
  const stage = useOnStage((state) => state);
  const sight = { width: stage.width, height: stage.height, camera: cameraOn(stage) };
  return (
    <Picture
      cities={cities}
      shown={shown}
      moved={stage.camera ? sight : null}
      named={measured ? sight : null}
    />
  );
}
