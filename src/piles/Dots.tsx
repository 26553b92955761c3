import { memo, useRef } from 'react';
import type { City } from '../atlas/model';
import { MarkShapes } from '../map/Mark';
import { markKey, profileOf } from '../map/petals';
import type { Layout } from './layout';
import styles from './Piles.module.css';
import { useFlight } from './useFlight';

interface DotsProps {
  layout: Layout;
  width: number;
  /** Its marks are ringed, and joined by a line. */
  selected: string | null;
  pointed: string | null;
}

/** The marks of all piles: drawn only; the piles below them take keys and touches. */
export const Dots = memo(function Dots({ layout, width, selected, pointed }: DotsProps) {
  const svg = useRef<SVGSVGElement>(null);
  useFlight(svg, layout, width);
  const keys = [...new Set(layout.dots.map(({ city }) => markKey(city.profile)))].sort();
  const chosen = layout.dots.filter(({ city }) => city.id === selected);
  return (
    <svg ref={svg} className={styles.dots} width={width} height={layout.height} aria-hidden="true">
      <defs>
        {keys.map((key) => (
          <g key={key} id={`pile-${key}`}>
            <MarkShapes profile={profileOf(key)} />
          </g>
        ))}
      </defs>
      {chosen.length > 1 && (
        <path className={styles.thread} d={`M${chosen.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      )}
      {layout.dots.map(({ key, city }) => (
        <Dot key={key} id={key} city={city} ring={ringOf(city, selected, pointed)} />
      ))}
    </svg>
  );
});

type Ring = 'selected' | 'pointed' | undefined;

function ringOf({ id }: City, selected: string | null, pointed: string | null): Ring {
  if (id === selected) return 'selected';
  return id === pointed ? 'pointed' : undefined;
}

const Dot = memo(function Dot({ id, city, ring }: { id: string; city: City; ring: Ring }) {
  return (
    <g className={styles.dot} data-key={id} data-ring={ring}>
      <use href={`#pile-${markKey(city.profile)}`} />
      {ring && <circle className={styles.ring} r={10.5} />}
    </g>
  );
});
