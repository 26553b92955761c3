import type { Atlas } from '../atlas/model';
import { describe } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';
import styles from './Sentence.module.css';
import type { Answer } from './useResult';

/** What is shown, said in one sentence, and spoken whenever it changes. */
export function Sentence({ atlas, result }: { atlas: Atlas; result: Answer }) {
  const i18n = useI18n();
  return (
    <output className={styles.sentence}>{describe(result.filter, result, atlas, i18n)}</output>
  );
}
