import { createContext, use, type ReactNode } from 'react';
import type { Atlas } from './model';

/** null above the data: in the frame of a page, and while they are on their way. */
export const AtlasContext = createContext<Atlas | null>(null);

export function AtlasProvider({ atlas, children }: { atlas: Atlas; children: ReactNode }) {
  return <AtlasContext value={atlas}>{children}</AtlasContext>;
}

/** The dataset that the page shows. @throws Error outside an `AtlasProvider` */
export function useAtlas(): Atlas {
  const atlas = use(AtlasContext);
  if (!atlas) throw new Error('useAtlas needs an AtlasProvider above it');
  return atlas;
}
