import { useId, useState, type ReactNode } from 'react';
import type { Atlas } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import styles from './Legend.module.css';
import { Mark } from './Mark';
import { dotRadius, type Profile } from './petals';
import { Key } from './tones/Key';
import { useTones } from './tones/useTones';

const none: Profile = { leadership: 0, organisational: 0, analytical: 0, partnership: 0 };
const steps = [1, 2, 3] as const;

interface LegendProps {
  atlas: Atlas;
  /** Changes what colours the marks. */
  children?: ReactNode;
}

/** Which petal is which: by its colour, and by where it points. */
function Capabilities({ look }: { look: string | undefined }) {
  const { t } = useI18n();
  return (
    <ul className={look}>
      {capabilities.map((capability) => (
        <li key={capability}>
          <Mark profile={{ ...none, [capability]: 3 }} />
          {t(`capability.${capability}`)}
        </li>
      ))}
    </ul>
  );
}

/** What the marks mean, and what they do not: a line under the map, folded away on small ones. */
export function Legend({ atlas, children }: LegendProps) {
  const { t } = useI18n();
  const id = useId();
  const [open, setOpen] = useState(false);
  const tones = useTones();
  const look = tones ? `${styles.list} ${tones.plain}` : styles.list;
  return (
    <section className={styles.legend} aria-label={t('map.legend')}>
      <button
        type="button"
        className={`${styles.toggle} needs-script`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((before) => !before)}
      >
        {t('map.legend')}
      </button>
      <div id={id} className={styles.body} data-open={open ? '' : undefined}>
        <div className={styles.colours}>
          {children}
          <Key atlas={atlas} />
          {!tones && <Capabilities look={look} />}
        </div>
        {tones && <Capabilities look={look} />}
        <ul className={look}>
          {steps.map((records) => (
            <li key={records}>
              <Mark profile={{ ...none, leadership: records }} />
              <span>{records < 3 ? records : t('map.legend.more')}</span>
            </li>
          ))}
          <li>
            <Mark profile={none} />
            {t('map.legend.none')}
          </li>
          <li>
            <svg className={styles.out} viewBox="-11 -11 22 22" aria-hidden="true">
              <circle r={dotRadius} />
            </svg>
            {t('map.legend.out')}
          </li>
        </ul>
        <p className={styles.caution}>{t('map.legend.caution')}</p>
      </div>
    </section>
  );
}
