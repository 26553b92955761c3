import type { Recognition, Source } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { Heading, type Level } from '../ui/Heading';
import { RecognitionList } from './Recognitions';
import styles from './RecognitionLine.module.css';

interface RecognitionLineProps {
  recognitions: readonly Recognition[];
  sources: ReadonlyMap<string, Source>;
  level: Level;
}

/** What others have recognised a city for, in a line that wraps; it opens to details and sources. */
export function RecognitionLine({ recognitions, sources, level }: RecognitionLineProps) {
  const { t, word, language } = useI18n();
  if (recognitions.length === 0) return null;
  return (
    <details className={styles.recognitions}>
      <summary>
        <Heading level={level} className={styles.title}>
          {t('city.recognitions')}
        </Heading>{' '}
        {recognitions.map(({ scheme, year, result, detail }, at) => {
          const isNamed = scheme === 'other' && detail !== null;
          return (
            <span key={`${scheme} ${year} ${result} ${detail}`}>
              {at > 0 && <span>{' · '}</span>}
              {isNamed ? (
                <span lang={english(language)}>{detail}</span>
              ) : (
                <span>{word(`scheme.${scheme}`, scheme)}</span>
              )}
              {year !== null && <span className={styles.year}>{` ${year}`}</span>}
            </span>
          );
        })}
      </summary>
      <RecognitionList recognitions={recognitions} sources={sources} />
    </details>
  );
}
