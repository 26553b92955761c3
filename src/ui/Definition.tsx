import type { ReactNode } from 'react';
import styles from './Definition.module.css';

interface DefinitionProps {
  term: ReactNode;
  children: ReactNode;
}

/** A term whose definition opens on demand; works without scripts. */
export function Definition({ term, children }: DefinitionProps) {
  return (
    <details className={styles.definition}>
      <summary>{term}</summary>
      <div className={styles.text}>{children}</div>
    </details>
  );
}
