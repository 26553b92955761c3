import { useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { City } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { useClosed } from '../view/useReturn';
import styles from './MoreRows.module.css';

/** Rows that come with one press. */
const atATime = 300;

interface MoreRowsProps {
  list: RefObject<HTMLElement | null>;
  /** All, those beyond the rows too. */
  cities: readonly City[];
  /** How many rows there are. */
  most: number;
  onMore: (most: number) => void;
  headedBy: string | undefined;
}

/** The way to the rest of a long list: the keyboard goes on at the first row that came. */
export default function MoreRows({ list, cities, most, onMore, headedBy }: MoreRowsProps) {
  const { t } = useI18n();
  const button = useRef<HTMLButtonElement>(null);
  const all = cities.length;
  const show = () => {
    flushSync(() => onMore(most + atATime));
    list.current?.children[most]?.querySelector('a')?.focus();
  };
  // A city that has no row yet is left for the way to it; a row of it elsewhere comes first.
  useClosed((closed) => {
    if (cities.findIndex(({ id }) => id === closed) < most) return;
    queueMicrotask(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  });
  return (
    <p className={styles.more}>
      <Button ref={button} aria-describedby={headedBy} onClick={show}>
        {t('list.more', { more: Math.min(atATime, all - most), all })}
      </Button>
      <span>{t('list.first', { most, all })}</span>
    </p>
  );
}
