import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/I18n';
import styles from './Article.module.css';

interface ArticleProps {
  kind: 'narrow' | 'wide' | 'dark' | 'rtl' | 'scroll' | 'four';
  children: ReactNode;
}

/** An invented newspaper page with room for the map. */
export function Article({ kind, children }: ArticleProps) {
  const { t } = useI18n();
  const name = t(`examples.${kind}`);
  return (
    <section className={styles.example}>
      <h2>{name}</h2>
      <div
        className={styles[kind]}
        dir={kind === 'rtl' ? 'rtl' : undefined}
        // What scrolls must be reachable by keyboard, by a name.
        {...(kind === 'scroll' ? { tabIndex: 0, role: 'region', 'aria-label': name } : {})}
      >
        <p className={styles.masthead}>{t('examples.masthead')}</p>
        <h3>{t('examples.headline')}</h3>
        <p className={styles.lead}>{t('examples.lead')}</p>
        {kind === 'scroll' && <p>{t('examples.text')}</p>}
        <div className={styles.place}>{children}</div>
        <p>{t('examples.text')}</p>
        <p>{t('examples.more')}</p>
      </div>
    </section>
  );
}
