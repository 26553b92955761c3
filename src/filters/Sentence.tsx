import { useAtlas } from '../atlas/AtlasContext';
import { describe } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';
import { useResult } from '../view/ResultContext';
import styles from './Sentence.module.css';

/** What is shown, said in one sentence, and spoken whenever it changes. */
export function Sentence() {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  return (
    <output className={styles.sentence}>{describe(result.filter, result, atlas, i18n)}</output>
  );
}
