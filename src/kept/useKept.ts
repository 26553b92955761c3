import { useEffect } from 'react';
import { useStore } from 'zustand';
import { keptStore, loadKept, type KeptState } from './store';

/** A part of what is kept on this device; what the server shows is an empty list. */
export function useKept<T>(select: (kept: KeptState) => T): T {
  useEffect(loadKept, []);
  return useStore(keptStore, select);
}
