import { useI18n } from '../../i18n/I18n';
import type { Notes } from './notes';
import { citationOf, type Quoted } from './quoted';
import styles from './Sheet.module.css';

/** The number of a record's source, which leads to its note. */
export function Cite({ quoted, notes }: { quoted: Quoted; notes: Notes }) {
  const { t } = useI18n();
  const [citation] = citationOf(quoted);
  return citation ? <NoteLink number={notes.numberOf(citation)} label={t('brief.source')} /> : null;
}

/** `[3]` */
export function NoteLink({ number, label }: { number: number; label: string }) {
  return (
    <a className={styles.cite} href={`#note-${number}`} aria-label={`${label} [${number}]`}>
      [{number}]
    </a>
  );
}
