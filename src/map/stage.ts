import { createContext, use } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import { viewStore } from '../view/store';
import type { Camera } from '../view/view';
import { openingCamera, picture, type Size } from './projection';

/**
 * What the map shows at this instant: it runs ahead of the view while a finger
 * drags or the engine flies, and the view follows when it has come to rest.
 */
export interface StageState extends Size {
  /** Null: the opening camera of a map of this size. */
  camera: Camera | null;
  /** A finger or a mouse button holds the picture: nothing takes it away now. */
  held: boolean;
  /** Marks are on their way here from the piles: the map's own wait for them. */
  awaited: boolean;
}

export type Stage = StoreApi<StageState>;

export function createStage(): Stage {
  return createStore<StageState>(() => ({
    ...sizeOfPicture,
    camera: null,
    held: false,
    awaited: false,
  }));
}

const sizeOfPicture = { width: picture.width, height: picture.height };

/** The camera on screen. */
export function cameraOn({
  camera,
  width,
  height,
}: Pick<StageState, 'camera' | keyof Size>): Camera {
  return camera ?? openingCamera({ width, height });
}

/** Runs once nobody holds the picture. Returns the function that calls it off. */
export function whenReleased(stage: Stage, run: () => void): () => void {
  if (!stage.getState().held) {
    run();
    return () => undefined;
  }
  const stop = stage.subscribe(({ held }) => {
    if (held) return;
    stop();
    run();
  });
  return stop;
}

/** The camera the map is at or on its way to: a second press of a button goes on from where the first leads. */
export function targetOn({ width, height }: Size): Camera {
  return viewStore.getState().camera ?? openingCamera({ width, height });
}

export const StageContext = createContext<Stage>(createStage());

/** The stage of the map around. */
export function useStage(): Stage {
  return use(StageContext);
}

/** A part of the stage, followed as it changes. */
export function useOnStage<T>(select: (state: StageState) => T): T {
  return useStore(useStage(), select);
}
