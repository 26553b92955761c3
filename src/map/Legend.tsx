import { useId, useState, type ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { ColorKey } from './colorBy/ColorKey';
import { useColoring, useLooks } from './colorBy/ColorByProvider';
import styles from './Legend.module.css';
import { LookMark, MarkShapes } from './Mark';
import { isNarrowed } from '../view/view';
import { useView } from '../view/store';
import { lookKey, outsideDot } from './markShapes';

interface LegendProps {
  /** Changes what colours the marks. */
  children?: ReactNode;
}

/** What the marks mean, and what they do not: beside the map's cities in the sea, folded away where there is no room. */
export function Legend({ children }: LegendProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = useId();
  const [open, setOpen] = useState(false);
  const coloring = useColoring();
  const narrowed = useView(isNarrowed);
  const moved = useView(({ camera }) => camera !== null);
  const { title, entries, caution } = useLooks().key(i18n);
  const look = coloring ? `${styles.list} ${coloring.plain}` : styles.list;
  return (
    <section
      className={styles.legend}
      aria-label={t('map.legend')}
      data-moved={moved ? '' : undefined}
      data-over-map
    >
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
        <p className={styles.title}>{title}</p>
        <ColorKey />
        <ul className={look}>
          {entries.map((entry) => (
            <li key={lookKey(entry.look)}>
              <LookMark look={entry.look} />
              {entry.label}
            </li>
          ))}
          {narrowed && (
            <li>
              <svg className={styles.out} viewBox="-11 -11 22 22" aria-hidden="true">
                <MarkShapes shapes={[outsideDot]} />
              </svg>
              {t('map.legend.out')}
            </li>
          )}
        </ul>
        {caution !== '' && <p className={styles.caution}>{caution}</p>}
        {children}
      </div>
    </section>
  );
}
