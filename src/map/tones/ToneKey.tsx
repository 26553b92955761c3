import { useMemo } from 'react';
import type { Atlas } from '../../atlas/model';
import { useI18n } from '../../i18n/I18n';
import { MarkShapes } from '../Mark';
import markStyles from '../Mark.module.css';
import { fourPetals } from '../petals';
import { Heart } from './drawn';
import { toneEntries } from './entries';
import styles from './ToneKey.module.css';
import { useTones } from './useTones';

/** What the tones of marks stand for; nothing where capabilities colour them. */
export default function ToneKey({ atlas }: { atlas: Atlas }) {
  const i18n = useI18n();
  const tones = useTones();
  const by = tones?.by;
  const entries = useMemo(() => (by ? toneEntries(by, atlas, i18n) : []), [by, atlas, i18n]);
  if (!tones) return null;
  return (
    <ul className={styles.key} aria-label={i18n.t(`tones.by.${tones.by}`)}>
      {entries.map(({ tone, label }) => (
        <li key={label}>
          <svg className={markStyles.mark} viewBox="-11 -11 22 22" aria-hidden="true">
            <g className={tones.className(tone)}>
              <MarkShapes profile={fourPetals} />
              <Heart tone={tone} />
            </g>
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
