import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { english } from '../../../ui/english';
import { paths } from '../../../view/paths';
import styles from './CueWords.module.css';
import { passagesOf } from './localized';

/** What a cue says, each passage with the record that says it. */
export function CueWords({ cue }: { cue: Cue }) {
  const { t, path, language } = useI18n();
  return passagesOf(cue, language).map(({ sentences, record }, at) => (
    <p key={record?.id ?? at} className={styles.passage}>
      {sentences.map(({ text, lang }) => (
        <span key={text} lang={lang}>
          {text}{' '}
        </span>
      ))}
      {record && (
        <span className={styles.record}>
          {t('tour.record')}{' '}
          <a href={`${path(paths.city(record.city))}#${record.id}`} lang={english(language)}>
            {record.name}
          </a>
        </span>
      )}
    </p>
  ));
}
