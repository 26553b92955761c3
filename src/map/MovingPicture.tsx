import { useEffect, useRef } from 'react';
import type { City } from '../atlas/model';
import { Picture } from './Picture';
import { cameraOn, useOnStage, useStage } from './stage';

interface MovingPictureProps {
  cities: readonly City[];
  shown: ReadonlySet<string>;
  /** The map's size on screen is known. */
  measured: boolean;
  /** The engine has the map: nobody sees the picture, so it does not follow. */
  frozen: boolean;
}

/** The picture at the camera of the moment. */
export function MovingPicture({ cities, shown, measured, frozen }: MovingPictureProps) {
  const last = useRef(useStage().getState());
  const state = useOnStage((now) => (frozen ? last.current : now));
  useEffect(() => {
    last.current = state;
  });
  const sight = { width: state.width, height: state.height, camera: cameraOn(state) };
  return (
    <Picture
      cities={cities}
      shown={shown}
      moved={state.camera ? sight : null}
      named={measured ? sight : null}
    />
  );
}
