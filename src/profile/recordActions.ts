import { createContext, type ReactNode } from 'react';
import type { RecordDetail } from '../atlas/details';

/** What stands below each record of a city: the page that shows the city says what can be done with one. */
export const RecordActionsContext = createContext<((record: RecordDetail) => ReactNode) | null>(
  null,
);
