import { useId, useState, type ReactNode } from 'react';
import type { Atlas } from '../atlas/model';
import { capabilities } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import styles from './Legend.module.css';
import { CapabilityMark } from './CapabilityMark';
import { ColorKey } from './colorBy/ColorKey';
import { useColoring } from './colorBy/ColorByProvider';
import { Mark, MarkShapes } from './Mark';
import { emptyProfile, outsideDot, profileOfOne } from './markShapes';

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
          <CapabilityMark capability={capability} />
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
  const coloring = useColoring();
  const look = coloring ? `${styles.list} ${coloring.plain}` : styles.list;
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
          <ColorKey atlas={atlas} />
          {!coloring && <Capabilities look={look} />}
        </div>
        {coloring && <Capabilities look={look} />}
        <ul className={look}>
          {steps.map((records) => (
            <li key={records}>
              <Mark profile={profileOfOne('leadership', records)} />
              <span>{records < 3 ? records : t('map.legend.more')}</span>
            </li>
          ))}
          <li>
            <Mark profile={emptyProfile} />
            {t('map.legend.none')}
          </li>
          <li>
            <svg className={styles.out} viewBox="-11 -11 22 22" aria-hidden="true">
              <MarkShapes shapes={[outsideDot]} />
            </svg>
            {t('map.legend.out')}
          </li>
        </ul>
        <p className={styles.caution}>{t('map.legend.caution')}</p>
      </div>
    </section>
  );
}
