import type { RecordDetail } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { Definition } from '../ui/Definition';
import { english } from '../ui/english';
import { Heading, type Level } from '../ui/Heading';
import { Linked } from '../ui/Linked';
import { checkAddress, correctAddress } from '../view/doors';
import { paths } from '../view/paths';
import styles from './Correction.module.css';

interface CorrectionProps {
  /** The id of the city. */
  city: string;
  records: readonly RecordDetail[];
  level: Level;
}

/** The ways to say that something is wrong: of a record, or of the city. */
export function Correction({ city, records, level }: CorrectionProps) {
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
      <p>
        <a href={path(correctAddress(city))}>{t('city.correct.missing')}</a>
      </p>
      <p>
        <a href={path(checkAddress(city))}>{t('city.check')}</a>
      </p>
      <Definition term={t('city.correct.ids')}>
        <ul className={styles.ids}>
          {records.map(({ id, name }) => (
            <li key={id}>
              <a href={path(correctAddress(city, id))} lang={english(language)}>
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
