import type { ReactNode } from 'react';
import { AtlasProvider } from '../atlas/AtlasContext';
import { atlasQuery } from '../atlas/queries';
import { useLoaded } from '../atlas/useLoaded';
import { ResultProvider } from './ResultContext';

/** Waits for the dataset, and gives it and the view's result to all below. Stands in a Suspense boundary. */
export function WithAtlas({ children }: { children: ReactNode }) {
  return (
    <AtlasProvider atlas={useLoaded(atlasQuery)}>
      <ResultProvider>{children}</ResultProvider>
    </AtlasProvider>
  );
}
