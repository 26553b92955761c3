import { useEffect, useState } from 'react';
import { leadView, showView } from '../../../view/store';
import { viewOf } from './viewOf';

export interface Led {
  /** The reader has taken the map into her own hands. */
  roaming: boolean;
  rejoin(): void;
}

/** Shows a view from outside, until the reader moves or chooses something herself; then never again until she rejoins. */
export function useLed(view: string | null): Led {
  const [roaming, setRoaming] = useState(false);
  useEffect(() => leadView(() => setRoaming(true)), []);
  useEffect(() => {
    if (view !== null && !roaming) showView(viewOf(view));
  }, [view, roaming]);
  return { roaming, rejoin: () => setRoaming(false) };
}
