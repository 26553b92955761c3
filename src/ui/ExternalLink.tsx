import type { ReactNode } from 'react';
import styles from './ExternalLink.module.css';

interface ExternalLinkProps {
  href: string;
  children: ReactNode;
  /** BCP 47, where the page behind the link is in another language. */
  lang?: string | undefined;
}

/** A link to another site, in the same tab. On paper its address follows it. */
export function ExternalLink({ href, children, lang }: ExternalLinkProps) {
  return (
    <a className={styles.link} href={href} rel="noopener" lang={lang} hrefLang={lang}>
      {children}
    </a>
  );
}
