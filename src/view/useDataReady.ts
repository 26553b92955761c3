import { useEffect } from 'react';
import { markReady } from '../ui/ready';
import { useView, viewStore } from './store';

/**
 * Marks the page's data as there once what is drawn is the view of the address:
 * the prerendered opening view stands a moment longer than the data needs.
 * @param settled false while the page still draws an older answer
 */
export function useDataReady(settled = true): void {
  const drawn = useView((view) => view);
  useEffect(() => {
    if (settled && drawn === viewStore.getState()) markReady('data');
  }, [settled, drawn]);
}
