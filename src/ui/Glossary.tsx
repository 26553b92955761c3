import { useI18n } from '../i18n/I18n';
import styles from './Glossary.module.css';

/** The words that the pages live by; each `glossary.<term>` has its meaning in `glossary.<term>.means`. */
export type Term =
  | 'on-record'
  | 'record'
  | 'practice'
  | 'capability'
  | 'status'
  | 'challenge'
  | 'recognition'
  | 'brief';

/** What a page's own words mean, on demand; opens without scripts. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  const { t } = useI18n();
  return (
    <details className={styles.glossary}>
      <summary>{t('glossary.title')}</summary>
      <dl>
        {terms.map((term) => (
          <div key={term}>
            <dt>
              <dfn>{t(`glossary.${term}`)}</dfn>
            </dt>
            <dd>{t(`glossary.${term}.means`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
