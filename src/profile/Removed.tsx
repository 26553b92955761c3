import type { RemovedRecord } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { Heading, type Level } from '../ui/Heading';
import styles from './CaseEntries.module.css';

interface RemovedProps {
  removed: readonly RemovedRecord[];
  level: Level;
}

/** Records that an earlier release had: each still answers at its old address, with when and why it went. */
export function Removed({ removed, level }: RemovedProps) {
  const { t, date, language } = useI18n();
  if (removed.length === 0) return null;
  return (
    <section className={styles.studies}>
      <Heading level={level} className={styles.title}>
        {t('city.removed')}
      </Heading>
      <ul className={styles.list}>
        {removed.map(({ id, removed: day, reason }) => (
          <li key={id} id={id} className={styles.removed}>
            <code>{id}</code>
            <p>
              <span>
                {t('city.removed.on', {
                  date: date(day, { dateStyle: 'long', timeZone: 'UTC' }),
                })}
              </span>
              {reason !== null && (
                <>
                  {' '}
                  <span lang={english(language)}>({reason})</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
