import type { ReactNode } from 'react';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { english } from '../../../ui/english';
import { paths } from '../../../view/paths';
import styles from './CueWords.module.css';
import { passagesOf, type Backing } from './localized';

interface CueWordsProps {
  cue: Cue;
  /** Stands beside each record: what can be done with it. */
  beside?: (record: Backing) => ReactNode;
}

/** What a cue says, each passage with the record that says it. */
export function CueWords({ cue, beside }: CueWordsProps) {
  const { t, path, language } = useI18n();
  return passagesOf(cue, language).map(({ sentences, record }, at) => (
    <div key={record?.id ?? at} className={styles.passage}>
      <p>
        {sentences.map(({ text, lang }) => (
          <span key={text} lang={lang}>
            {text}{' '}
          </span>
        ))}
      </p>
      {record && (
        <div className={styles.record}>
          <p>
            {t('tour.record')}{' '}
            <a href={`${path(paths.city(record.city))}#${record.id}`} lang={english(language)}>
              {record.name}
            </a>
          </p>
          {beside?.(record)}
        </div>
      )}
    </div>
  ));
}
