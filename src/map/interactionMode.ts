import { createContext, use } from 'react';

/**
 * How a map takes gestures. `full`: all are its own. `cooperative`: inside
 * somebody else's page, which must still scroll: two fingers, or Ctrl and the
 * wheel. `synced`: somebody else moves it as well, for which SVG is enough.
 * `static`: it does not move.
 */
export type InteractionMode = 'full' | 'cooperative' | 'synced' | 'static';

export const InteractionModeContext = createContext<InteractionMode>('full');

export function useInteractionMode(): InteractionMode {
  return use(InteractionModeContext);
}
