import type { ReactNode } from 'react';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { cameraOf, zoomAround, zoomStep } from './camera';
import styles from './Controls.module.css';
import { useMap } from './useMap';

/** Room around the cities that a fit leaves, in px. */
const padding = 56;
const middle = { x: 0, y: 0 };

interface ControlsProps {
  /** The cities that match. */
  found: readonly City[];
}

/** Zoom in, zoom out, fit to the result, whole map. */
export function Controls({ found }: ControlsProps) {
  const { t } = useI18n();
  const map = useMap();
  const zoom = (levels: number) => map.lookAt(zoomAround(map.target, middle, levels, map.size));
  return (
    <fieldset
      className={`${styles.controls} needs-script`}
      aria-label={t('map.controls')}
      data-over-map
    >
      <Control name={t('map.zoomIn')} sign="+" onPress={() => zoom(zoomStep)} />
      <Control name={t('map.zoomOut')} sign="−" onPress={() => zoom(-zoomStep)} />
      <Control
        name={t('map.fit')}
        disabled={found.length === 0}
        onPress={() => map.lookAt(cameraOf(found, map.size, padding))}
      />
      <Control name={t('map.whole')} onPress={() => map.lookAt(null)} />
    </fieldset>
  );
}

interface ControlProps {
  name: string;
  /** Stands for the name where it is short and known to everyone. */
  sign?: ReactNode;
  disabled?: boolean;
  onPress: () => void;
}

function Control({ name, sign, disabled = false, onPress }: ControlProps) {
  return (
    <button
      type="button"
      className={sign === undefined ? styles.word : styles.sign}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      {sign ?? name}
    </button>
  );
}
