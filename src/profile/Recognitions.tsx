import type { Recognition, Source } from '../atlas/schema';
import { useI18n } from '../i18n/I18n';
import { Definition } from '../ui/Definition';
import { english } from '../ui/english';
import { Heading, type Level } from '../ui/Heading';
import styles from './Recognitions.module.css';
import { SourceLine } from '../atlas/SourceLine';

interface RecognitionsProps {
  recognitions: readonly Recognition[];
  sources: ReadonlyMap<string, Source>;
  level: Level;
  /** One line each, the rest on demand: where room is short. */
  folded?: boolean;
}

/** Prizes, labels and programmes of others, each with its source. */
export function Recognitions({ recognitions, sources, level, folded = false }: RecognitionsProps) {
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
              folded={folded}
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
  folded: boolean;
}

function Entry({ recognition, source, folded }: EntryProps) {
  const { word, language } = useI18n();
  const { scheme, year, result, detail } = recognition;
  const lang = english(language);
  const text = detail !== null && <span lang={lang}>{detail}</span>;
  // "Other" says nothing: there the detail is the name.
  const named = scheme === 'other' && detail !== null;
  const name = named ? text : word(`scheme.${scheme}`, scheme);
  const outcome = [word(`result.${result}`, result), year]
    .filter((part) => part !== null)
    .join(', ');
  const rest = !named && text;
  if (folded) {
    return (
      <li>
        <Definition
          term={
            <>
              <strong>{name}</strong> · {outcome}
            </>
          }
        >
          {rest}
          {source && <SourceLine source={source} />}
        </Definition>
      </li>
    );
  }
  return (
    <li>
      <p className={styles.name}>{name}</p>
      <p className={styles.line}>
        {outcome}
        {rest !== false && <> · {rest}</>}
      </p>
      {source && <SourceLine source={source} />}
    </li>
  );
}
