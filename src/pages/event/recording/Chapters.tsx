import type { Cue } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { clock } from '../cues/atTime';
import { CueButton } from '../cues/CueButton';
import { localized } from '../cues/localized';
import styles from './InStep.module.css';

interface ChaptersProps {
  cues: readonly Cue[];
  /** The number of the chapter that is playing; -1 before the first. */
  at: number;
  onSeek: (seconds: number) => void;
}

/** The cues that have a time, each a way to its place in the recording. */
export function Chapters({ cues, at, onSeek }: ChaptersProps) {
  const { t, language } = useI18n();
  return (
    <ol className={`${styles.chapters} needs-script`} aria-label={t('tour.chapters')}>
      {cues.map(({ id, time, title }, index) => {
        const { text, lang } = localized(title, language);
        return (
          time !== null && (
            <li key={id}>
              <CueButton current={index === at} onClick={() => onSeek(time)}>
                <span className={styles.time}>{clock(time)}</span> <span lang={lang}>{text}</span>
              </CueButton>
            </li>
          )
        );
      })}
    </ol>
  );
}
