import { useEffect } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import type { City } from '../../../atlas/model';
import { MarkTransition } from '../../../map/transitions/MarkTransition';
import { keepNamesMarked } from './keepNamesMarked';
import { startMotion } from './startMotion';

interface TransitionsProps {
  /** What stands in the map’s place: where nothing does, marks come to it from the groups. */
  sheet: string | null;
  /** The cities that match. */
  cities: readonly City[];
  selected: string | null;
}

/** What explains by moving, and what a voice needs to read the list: nobody waits for either. */
export function Transitions({ sheet, cities, selected }: TransitionsProps) {
  const atlas = useAtlas();
  useEffect(() => startMotion(document), []);
  useEffect(() => keepNamesMarked(document, atlas), [atlas]);
  return sheet === null && <MarkTransition cities={cities} selected={selected} />;
}
