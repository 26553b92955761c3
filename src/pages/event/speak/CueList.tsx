import { useI18n } from '../../../i18n/I18n';
import { CueButton } from '../cues/CueButton';
import type { Stop } from './stops';
import styles from './Desk.module.css';

interface CueListProps {
  stops: readonly Stop[];
  /** The number of the stop that is shown, -1 before the first. */
  at: number;
  onShow: (stop: Stop) => void;
}

/** All stops; the words of the one that is shown, and of the next, are the speaker's notes. */
export function CueList({ stops, at, onShow }: CueListProps) {
  const { t } = useI18n();
  return (
    <ol className={styles.cues} aria-label={t('live.cues')}>
      {stops.map((stop, index) => (
        <li key={stop.key}>
          <CueButton current={index === at} onClick={() => onShow(stop)}>
            <span lang={stop.title.lang} dir="auto">
              {stop.title.text}
            </span>
          </CueButton>
          {(index === at || index === at + 1) &&
            stop.words.map(({ text, lang }) => (
              <p key={text} lang={lang} dir="auto">
                {text}
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}
