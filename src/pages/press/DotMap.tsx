import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import { fitViewport } from '../../map/fitViewport';
import { picture, project } from '../../map/projection';
import styles from './PressCard.module.css';

/** Cities as dots over the small outline: what stands there until the picture is drawn, and without scripts. */
export function DotMap({ cities }: { cities: readonly City[] }) {
  const atlas = useAtlas();
  const { left, top, width, height } = fitViewport(atlas.cities, 0);
  const dots = cities.map((city) => {
    const { x, y } = project(city, picture.camera);
    return `M${Math.round(x)} ${Math.round(y)}h0`;
  });
  return (
    <svg viewBox={[left, top, width, height].map(Math.round).join(' ')} aria-hidden="true">
      <use className={styles.land} href="/map/outline-small.svg#land" />
      <path className={styles.dots} strokeWidth={Math.round(width / 60)} d={dots.join('')} />
    </svg>
  );
}
