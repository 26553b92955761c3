import type { ReactNode } from 'react';
import styles from './Facts.module.css';

interface FactsProps {
  /** Term and what is known of it, in order. */
  facts: readonly (readonly [term: string, value: ReactNode])[];
}

/** A short table of terms and what is known of each. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
