import type { ReactNode } from 'react';
import { TonesContext, useViewTones } from './useTones';

/** What is inside has its marks coloured as the view says. */
export function Toned({ children }: { children: ReactNode }) {
  return <TonesContext value={useViewTones()}>{children}</TonesContext>;
}
