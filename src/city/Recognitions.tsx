import type { Recognition, Source } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import { Heading, type Level } from '../ui/Heading';
import styles from './Recognitions.module.css';
import { SourceLine } from './SourceLine';

interface RecognitionsProps {
  recognitions: readonly Recognition[];
  sources: ReadonlyMap<string, Source>;
  level: Level;
}

/** Prizes, labels and programmes of others, each with its source. */
export function Recognitions({ recognitions, sources, level }: RecognitionsProps) {
  const { t } = useI18n();
  if (recognitions.length === 0) return null;
  return (
    <section className={styles.recognitions}>
      <Heading level={level} className={styles.title}>
        {t('city.recognitions')}
      </Heading>
      <ul className={styles.list}>
        {recognitions.map((recognition) => {
          const { scheme, year, result, detail, source } = recognition;
          return (
            <Entry
              key={`${scheme} ${year} ${result} ${detail}`}
              recognition={recognition}
              source={sources.get(source)}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface EntryProps {
  recognition: Recognition;
  source: Source | undefined;
}

function Entry({ recognition, source }: EntryProps) {
  const { word, language } = useI18n();
  const { scheme, year, result, detail } = recognition;
  const lang = english(language);
  const text = detail !== null && <span lang={lang}>{detail}</span>;
  // "Other" says nothing: there the detail is the name.
  const named = scheme === 'other' && detail !== null;
  return (
    <li>
      <p className={styles.name}>{named ? text : word(`scheme.${scheme}`, scheme)}</p>
      <p className={styles.line}>
        {word(`result.${result}`, result)}
        {year !== null && `, ${year}`}
        {!named && text !== false && <> · {text}</>}
      </p>
      {source && <SourceLine source={source} />}
    </li>
  );
}
