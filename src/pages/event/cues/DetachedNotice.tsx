import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import styles from './DetachedNotice.module.css';

interface DetachedNoticeProps {
  /** Where the map would be otherwise. */
  children: ReactNode;
  back: string;
  onBack: () => void;
}

/** Shown while the reader looks around by herself, with the way back. */
export function DetachedNotice({ children, back, onBack }: DetachedNoticeProps) {
  return (
    <div className={styles.roaming}>
      <div data-said="new">{children}</div>
      <Button onClick={onBack}>{back}</Button>
    </div>
  );
}
