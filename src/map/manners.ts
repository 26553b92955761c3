import { createContext, use } from 'react';

/**
 * How a map takes gestures. `page`: all are its own. `guest`: inside somebody
 * else's page, which must still scroll: two fingers, or Ctrl and the wheel.
 * `led`: somebody else moves it as well, for which the picture is enough.
 * `still`: it does not move.
 */
export type Manners = 'page' | 'guest' | 'led' | 'still';

export const MannersContext = createContext<Manners>('page');

export function useManners(): Manners {
  return use(MannersContext);
}

/** A gesture that was left to the page around. */
export type Refused = 'wheel' | 'finger';
