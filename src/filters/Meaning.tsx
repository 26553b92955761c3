import { useI18n } from '../i18n/I18n';
import { english } from '../ui/english';
import styles from './Panel.module.css';

interface MeaningProps {
  /** Of the message. */
  id: string;
  /** The dataset's own words, in English. */
  fallback: string;
}

/** What an option means. */
export default function Meaning({ id, fallback }: MeaningProps) {
  const { word, language } = useI18n();
  const said = word(id, fallback);
  return (
    <p className={styles.what} lang={said === fallback ? english(language) : undefined}>
      {said}
    </p>
  );
}
