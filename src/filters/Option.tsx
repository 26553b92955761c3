import type { ReactNode } from 'react';
import type { Facet } from '../atlas/filter';
import { useI18n } from '../i18n/I18n';
import { useView } from '../view/store';
import { toggle } from './change';
import styles from './Option.module.css';

interface OptionProps {
  facet: Facet;
  id: string;
  label: string;
  /** How many there would be if this were ticked. */
  count: number;
  children?: ReactNode;
}

/** One tick of a facet; an option that would leave nothing stays in its place, quietly. */
export function Option({ facet, id, label, count, children }: OptionProps) {
  const { number } = useI18n();
  const ticked = useView((view) => view[facet].includes(id));
  return (
    <div className={count === 0 ? styles.none : styles.some}>
      <label className={styles.option}>
        <input type="checkbox" checked={ticked} onChange={() => toggle(facet, id)} />
        <span className={styles.label}>{label}</span>{' '}
        <span className={styles.count} data-counts="">
          {number(count)}
        </span>
      </label>
      {children}
    </div>
  );
}
