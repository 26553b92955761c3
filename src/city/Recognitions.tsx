import type { Recognition, Source } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Heading, type Level } from '../ui/Heading';
import { english } from '../ui/english';
import styles from './Recognitions.module.css';
import { SourceLine } from './SourceLine';

interface RecognitionsProps {
  recognitions: readonly Recognition[];
  sources: ReadonlyMap<string, Source>;
  level: Level;
}

/** Prizes, labels and programmes of others, each with its source. */
export function Recognitions({ recognitions, sources, level }: RecognitionsProps) {
  const { t, word, language } = useI18n();
  if (recognitions.length === 0) return null;
  return (
    <section className={styles.recognitions}>
      <Heading level={level} className={styles.title}>
        {t('city.recognitions')}
      </Heading>
      <ul className={styles.list}>
        {recognitions.map((recognition) => {
          const { scheme, year, result, detail, source: id } = recognition;
          const source = sources.get(id);
          return (
            <li key={`${scheme} ${year} ${result} ${detail}`}>
              <p className={styles.line}>
                <strong>{word(`scheme.${scheme}`, scheme)}</strong>
                {year === null ? '' : ` ${year}`}: {word(`result.${result}`, result)}
              </p>
              {detail !== null && (
                <p className={styles.line} lang={english(language)}>
                  {detail}
                </p>
              )}
              {source && <SourceLine source={source} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
