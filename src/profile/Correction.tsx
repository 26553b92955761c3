import { correctionsUrl } from '../atlas/corrections';
import type { RecordDetail } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Definition } from '../ui/Definition';
import { ExternalLink } from '../ui/ExternalLink';
import { Heading, type Level } from '../ui/Heading';
import { Linked } from '../ui/Linked';
import { paths } from '../view/paths';
import styles from './Correction.module.css';
import { english } from '../ui/english';

interface CorrectionProps {
  records: readonly RecordDetail[];
  level: Level;
  /** Where corrections go; null where nobody has said. */
  url?: string | null;
}

/** What to send, and which record it is about. */
export function Correction({ records, level, url = correctionsUrl }: CorrectionProps) {
  const { t, path, language } = useI18n();
  return (
    <section className={styles.correction}>
      <Heading level={level} className={styles.title}>
        {t('city.correct')}
      </Heading>
      <p>
        {t('city.correct.what')}{' '}
        <Linked id="city.correct.how" links={{ a: `${path(paths.about)}#corrections` }} />
      </p>
      {url !== null && (
        <p>
          <ExternalLink href={url}>{t('city.correct.send')}</ExternalLink>
        </p>
      )}
      <Definition term={t('city.correct.ids')}>
        <ul className={styles.ids}>
          {records.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`} lang={english(language)}>
                {name}
              </a>{' '}
              <code>{id}</code>
            </li>
          ))}
        </ul>
      </Definition>
    </section>
  );
}
