import type { City } from '../atlas/model';
import type { Language } from '../i18n/languages';
import type { Step } from '../view/store';
import type { Camera } from '../view/view';
import type { InteractionMode } from './interactionMode';
import type { Size } from './projection';
import type { Coloring } from './colorBy/colors';
import type { Theme } from './useTheme';

/** A gesture that was left to the page around. */
export type PreventedGesture = 'wheel' | 'finger';

/** What the map's colours and words depend on. */
export interface MapAppearance {
  theme: Theme;
  language: Language;
  /** What colours the marks; null for their capabilities. */
  coloring: Coloring | null;
}

/** Everything that is on the map apart from the camera. A part that is the same object is unchanged. */
export interface Scene extends MapAppearance, Size {
  mode: InteractionMode;
  cities: readonly City[];
  /** Ids of the cities that match. */
  shown: ReadonlySet<string>;
  /** Device pixels to one px of the page. */
  pixelRatio: number;
}

/** What is on a map that has been told nothing yet. */
export const emptyScene: Omit<Scene, keyof Size> = {
  pixelRatio: 1,
  mode: 'full',
  cities: [],
  shown: new Set(),
  theme: 'light',
  language: 'en',
  coloring: null,
};

export interface RendererEvents {
  /** On every frame of a movement; null is the initial camera. */
  onMove(camera: Camera | null): void;
  /** The reader has moved the map and let go. */
  onRest(camera: Camera): void;
  onGesturePrevented(gesture: PreventedGesture): void;
}

/** What moves the map and draws it. Each setter may be called as often as one likes: it changes only what is not yet so. */
export interface MapRenderer {
  setScene(scene: Scene): void;
  /** Looks at a camera, at once or by way of a short flight; null is the initial one. */
  setCamera(camera: Camera | null, how: 'jump' | 'fly'): void;
  destroy(): void;
}

/** What the map tells the page around. */
export interface MapEvents {
  /** The map was moved, by hand, button or key; null is the whole map. */
  onCamera(camera: Camera | null, step: Step): void;
  onSelect(id: string): void;
  /** The pointer has come to a city, or left all. */
  onPoint(id: string | null): void;
  onGesturePrevented(gesture: PreventedGesture): void;
}

/** Events of a map that nobody listens to yet. */
export const silent: MapEvents = {
  onCamera: () => undefined,
  onSelect: () => undefined,
  onPoint: () => undefined,
  onGesturePrevented: () => undefined,
};
