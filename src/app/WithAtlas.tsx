import type { ReactNode } from 'react';
import { AtlasProvider } from '../atlas/AtlasContext';
import { atlasQuery } from '../atlas/queries';
import { useLoaded } from '../atlas/useLoaded';

/** Waits for the dataset, and gives it to all below. Stands in a Suspense boundary. */
export function WithAtlas({ children }: { children: ReactNode }) {
  return <AtlasProvider atlas={useLoaded(atlasQuery)}>{children}</AtlasProvider>;
}
