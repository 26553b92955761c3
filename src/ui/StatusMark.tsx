import type { ReactNode } from 'react';
import styles from './StatusMark.module.css';

interface StatusMarkProps {
  status: 'planned' | 'pilot' | 'active' | 'completed';
  /** The word; the shape only repeats it. */
  children: ReactNode;
}

const shapes = {
  planned: <circle cx="6" cy="6" r="4.5" strokeDasharray="2.4 2.3" />,
  pilot: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path className={styles.filled} d="M6 1.5a4.5 4.5 0 0 0 0 9z" />
    </>
  ),
  active: <circle className={styles.filled} cx="6" cy="6" r="4.5" />,
  completed: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path d="M3.9 6.2 5.4 7.7 8.2 4.6" />
    </>
  ),
} as const;

/** How far a practice has come, in a shape and a word: dashed, half, full, ticked. */
export function StatusMark({ status, children }: StatusMarkProps) {
  return (
    <span className={styles.status}>
      <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
        {shapes[status]}
      </svg>
      {children}
    </span>
  );
}
