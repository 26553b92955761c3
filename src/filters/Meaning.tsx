import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import styles from './Panel.module.css';

interface MeaningProps {
  /** Of the message. */
  id: string;
  /** The dataset's own words, in English. */
  fallback: string;
}

/** What an option means: in plain words where there are some, then exactly. */
export default function Meaning({ id, fallback }: MeaningProps) {
  const { word, language } = useI18n();
  const said = word(id, fallback);
  const plain = word(id.replace(/definition$/, 'plain'), '');
  return (
    <p className={styles.what}>
      {plain !== '' && plain !== said && <span>{plain}</span>}{' '}
      <span lang={said === fallback ? english(language) : undefined}>{said}</span>
    </p>
  );
}
