import { guideFields, type GuideEntry, type Source } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { Heading, type Level } from '../../ui/Heading';
import styles from './Adopt.module.css';
import { GuideText } from './GuideText';

interface HowDoneProps {
  /** What is told of how a record was done, each with its source. */
  told: readonly { entry: GuideEntry; source: Source | undefined }[];
  level: Level;
}

/** How a record was done: who runs it, what it cost, how long it took, what was hard, what to copy. */
export default function HowDone({ told, level }: HowDoneProps) {
  const { t } = useI18n();
  return (
    <div className={styles.how}>
      <Heading level={level}>{t('adopt.how')}</Heading>
      <dl>
        {guideFields.map((field) => {
          const own = told.filter(({ entry }) => entry.field === field);
          return (
            own.length > 0 && (
              <div key={field}>
                <dt>{t(`adopt.${field}`)}</dt>
                {own.map(({ entry, source }) => (
                  <dd key={entry.text}>
                    <GuideText entry={entry} source={source} />
                  </dd>
                ))}
              </div>
            )
          );
        })}
      </dl>
    </div>
  );
}
