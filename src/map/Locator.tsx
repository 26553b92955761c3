import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import styles from './Locator.module.css';
import { picture, project } from './projection';

/** The part of the picture around a city, in px of the picture. */
const width = 360;
const height = 240;
const layers = ['land', 'borders', 'disputed', 'lakes'] as const;

/** Where a city lies, as a small still map; the outline is one file that all city pages share. */
export function Locator({ city }: { city: City }) {
  const { t } = useI18n();
  const { x, y } = project(city, picture.camera);
  const box = [x - width / 2, y - height / 2, width, height].map(Math.round);
  return (
    <svg
      className={styles.locator}
      viewBox={box.join(' ')}
      role="img"
      aria-label={t('map.locator', { city: city.name })}
    >
      {layers.map((layer) => (
        <use key={layer} className={styles[layer]} href={`/map/outline.svg#${layer}`} />
      ))}
      <circle className={styles.place} cx={x.toFixed(1)} cy={y.toFixed(1)} r="4.5" />
      <text className={styles.name} x={(x + 9).toFixed(1)} y={y.toFixed(1)}>
        {city.name}
      </text>
    </svg>
  );
}
