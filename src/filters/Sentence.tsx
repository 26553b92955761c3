import { useAtlas } from '../atlas/AtlasContext';
import { describe } from '../atlas/sentence';
import { useI18n } from '../i18n/I18n';
import { useResult } from '../view/ResultContext';
import { isNarrowed } from '../view/view';
import styles from './Sentence.module.css';

/** What is shown, said in one sentence, and spoken whenever it changes. `opening`: said where nothing is asked. */
export function Sentence({ opening }: { opening?: string }) {
  const i18n = useI18n();
  const atlas = useAtlas();
  const result = useResult();
  return (
    <p data-said="" className={opening === undefined ? styles.sentence : styles.headline}>
      {opening !== undefined && !isNarrowed(result.filter)
        ? opening
        : describe(result.filter, result, atlas, i18n)}
    </p>
  );
}
