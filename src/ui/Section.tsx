import type { ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  /** For links to it. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page that is read like a report: the heading in the margin where there is one, then the text. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

interface PageHeadProps {
  title: string;
  /** BCP 47, where the title is not in the page's language. */
  lang?: string | undefined;
  children?: ReactNode;
}

/** The head of such a page. */
export function PageHead({ title, lang, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <h1 lang={lang}>{title}</h1>
      {children}
    </header>
  );
}
