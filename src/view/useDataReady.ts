import { useEffect } from 'react';
import { useStore } from 'zustand';
import { markReady } from '../ui/ready';
import { viewStore } from './store';

/**
 * Marks the page's data as there once what is drawn is the view of the address:
 * the prerendered opening view stands a moment longer than the data needs.
 * @param isStale true while the page still draws an older answer
 */
export function useDataReady(isStale = false): void {
  const drawn = useStore(viewStore);
  useEffect(() => {
    if (!isStale && drawn === viewStore.getState()) markReady('data');
  }, [isStale, drawn]);
}
