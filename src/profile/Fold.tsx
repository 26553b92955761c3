import type { ReactNode } from 'react';
import styles from './Fold.module.css';

interface FoldProps {
  /** Names the part; a heading in the outline of the page. */
  title: ReactNode;
  /** What is inside, in short: shown open and closed. */
  short: string;
  open: boolean;
  children: ReactNode;
}

/** A part of a long list that says what it holds, and opens; by the browser itself, and always open on paper. */
export function Fold({ title, short, open, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <h3 className={styles.title}>{title}</h3> <span className={styles.short}>{short}</span>
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
