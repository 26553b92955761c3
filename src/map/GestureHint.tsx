import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import styles from './GestureHint.module.css';
import type { PreventedGesture } from './renderer';

/** How long the words stay, in ms. */
const stay = 1_800;

/** A gesture that was left to the page around, new with each so that the words stay while someone goes on trying. */
export interface Prevented {
  gesture: PreventedGesture;
}

/** Says how the map is moved, when a gesture was left to the page around. */
export function GestureHint({ prevented }: { prevented: Prevented | null }) {
  const { t } = useI18n();
  const [over, setOver] = useState<Prevented | null>(null);
  useEffect(() => {
    if (!prevented) return;
    const ending = setTimeout(() => setOver(prevented), stay);
    return () => clearTimeout(ending);
  }, [prevented]);
  const shown = prevented !== null && prevented !== over;
  return (
    <output className={styles.hint} data-shown={shown ? '' : undefined}>
      {shown && <span>{t(`map.hint.${prevented.gesture}`)}</span>}
    </output>
  );
}
