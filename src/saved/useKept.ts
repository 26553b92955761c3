import { usePersisted } from '../ui/persisted';
import { keptStore, type KeptState } from './store';

/** A part of what is kept on this device; what the server shows is an empty list. */
export function useKept<T>(select: (kept: KeptState) => T): T {
  return usePersisted(keptStore, select);
}
