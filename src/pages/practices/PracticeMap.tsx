import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { fitViewport } from '../../map/fitViewport';
import { onePerSquare } from '../../map/onePerSquare';
import { picture, project } from '../../map/projection';
import styles from './PracticesPage.module.css';

/**
 * Where a practice is on record: a dot a city over the small outline, a file that all
 * such maps share. The number beside it says the same, so it is hidden from assistive technology.
 */
export function PracticeMap({ cities }: { cities: readonly City[] }) {
  const atlas = useAtlas();
  const { left, top, width, height } = fitViewport(atlas.cities, 0);
  const dot = Math.round(width / 36);
  const places = cities.map((city) => project(city, picture.camera));
  const dots = onePerSquare(places, dot, (place) => place).map(
    ({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`,
  );
  return (
    <svg
      className={styles.map}
      viewBox={[left, top, width, height].map(Math.round).join(' ')}
      aria-hidden="true"
    >
      <use className={styles.land} href="/map/outline-small.svg#land" />
      <path className={styles.dots} strokeWidth={dot} d={dots.join('')} />
    </svg>
  );
}
