import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  /** For links to it. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page that is read like a report: heading, then text at a comfortable measure. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** The head of such a page. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {children}
    </header>
  );
}
