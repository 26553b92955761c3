import { useState, type ReactNode } from 'react';
import type { City } from '../atlas/model';
import { MapStage } from './MapStage';
import { createStage, StageContext } from './stage';

export interface CityMapProps {
  cities: readonly City[];
  /** Ids of the cities that match. */
  shown: ReadonlySet<string>;
  selected: string | null;
  /** The city that is hovered or has the focus, here or in the list. */
  pointed: string | null;
  onSelect: (id: string | null) => void;
  onPoint: (id: string | null) => void;
  /** The sentence that says what is shown. */
  label: string;
  /** Drawn over the map. */
  children?: ReactNode;
}

/** Europe with every city of the atlas; the cities that match stand out. */
export function CityMap(props: CityMapProps) {
  const [stage] = useState(createStage);
  return (
    <StageContext value={stage}>
      <MapStage {...props} />
    </StageContext>
  );
}
