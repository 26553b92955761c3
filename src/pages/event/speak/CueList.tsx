import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { CueButton } from '../cues/CueButton';
import { localized } from '../cues/localized';
import styles from './Desk.module.css';

interface CueListProps {
  cues: readonly Cue[];
  /** The number of the cue that is shown, -1 before the first. */
  at: number;
  onShow: (cue: Cue) => void;
}

/** All cues; the words of the one that is shown, and of the next, are the speaker's notes. */
export function CueList({ cues, at, onShow }: CueListProps) {
  const { t, language } = useI18n();
  return (
    <ol className={styles.cues} aria-label={t('live.cues')}>
      {cues.map((cue, index) => {
        const title = localized(cue.title, language);
        return (
          <li key={cue.id}>
            <CueButton current={index === at} onClick={() => onShow(cue)}>
              <span lang={title.lang}>{title.text}</span>
            </CueButton>
            {(index === at || index === at + 1) &&
              cue.sentences.map((sentence) => {
                const { text, lang } = localized(sentence, language);
                return (
                  <p key={text} lang={lang}>
                    {text}
                  </p>
                );
              })}
          </li>
        );
      })}
    </ol>
  );
}
