import { useEffect, useState } from 'react';
import { controlView, showView } from '../../../view/store';
import { viewOf } from './viewOf';

export interface Presenter {
  /** The reader has taken the map into her own hands. */
  isDetached: boolean;
  /** Lets go at the page's own wish, to show something else. */
  detach(): void;
  reattach(): void;
}

/** Shows a view from outside, until the reader moves or chooses something herself; then never again until she asks to be led again. */
export function usePresenter(view: string | null): Presenter {
  const [isDetached, setDetached] = useState(false);
  useEffect(() => controlView(() => setDetached(true)), []);
  useEffect(() => {
    if (view !== null && !isDetached) showView(viewOf(view));
  }, [view, isDetached]);
  return { isDetached, detach: () => setDetached(true), reattach: () => setDetached(false) };
}
