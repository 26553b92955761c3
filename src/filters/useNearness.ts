import { useMemo } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { nearnessTo, type Nearness } from '../atlas/similarity/near';
import { useView } from '../view/store';

/** The order that the view asks for by `near`; null where it asks for none. */
export function useNearness(): Nearness | null {
  const atlas = useAtlas();
  const near = useView((view) => view.near);
  const weigh = useView((view) => view.weigh);
  return useMemo(() => {
    const to = near === null ? undefined : atlas.cityById.get(near);
    return to ? nearnessTo(atlas, to, weigh) : null;
  }, [atlas, near, weigh]);
}
