import type { ReactNode } from 'react';
import styles from './Head.module.css';

interface HeadProps {
  /** Stands above the title: what kind of thing the page is about. */
  kind: ReactNode;
  title: string;
  children: ReactNode;
  /** Beside the words; below them in a narrow window. */
  map: ReactNode;
}

/** The head of a page about a practice or a country: words, and a map beside them. */
export function Head({ kind, title, children, map }: HeadProps) {
  return (
    <div className={styles.head}>
      <header className={styles.words}>
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {children}
      </header>
      {map}
    </div>
  );
}
