import { useEffect, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import styles from './GestureHint.module.css';
import type { Refused } from './manners';

/** How long the words stay, in ms. */
const stay = 1_800;

/** A refusal, new with each gesture so that the words stay while someone goes on trying. */
export interface Refusal {
  gesture: Refused;
}

/** Says how the map is moved, when a gesture was left to the page around. */
export function GestureHint({ refusal }: { refusal: Refusal | null }) {
  const { t } = useI18n();
  const [over, setOver] = useState<Refusal | null>(null);
  useEffect(() => {
    if (!refusal) return;
    const ending = setTimeout(() => setOver(refusal), stay);
    return () => clearTimeout(ending);
  }, [refusal]);
  const shown = refusal !== null && refusal !== over;
  return (
    <output className={styles.hint} data-shown={shown ? '' : undefined}>
      {shown && <span>{t(`map.hint.${refusal.gesture}`)}</span>}
    </output>
  );
}
