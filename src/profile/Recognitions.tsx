import type { Recognition, Source } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import styles from './Recognitions.module.css';
import { SourceLine } from '../atlas/SourceLine';

interface RecognitionListProps {
  recognitions: readonly Recognition[];
  sources: ReadonlyMap<string, Source>;
}

/** Prizes, labels and programmes of others, each with its source. */
export function RecognitionList({ recognitions, sources }: RecognitionListProps) {
  return (
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
  const name = named ? text : word(`scheme.${scheme}`, scheme);
  const outcome = [word(`result.${result}`, result), year]
    .filter((part) => part !== null)
    .join(', ');
  const rest = !named && text;
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
