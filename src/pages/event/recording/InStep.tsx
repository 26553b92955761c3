import { useSyncExternalStore, type ReactNode } from 'react';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { cueAt, clock } from '../cues/atTime';
import { CueButton } from '../cues/CueButton';
import { CueWords } from '../cues/CueWords';
import { DetachedNotice } from '../cues/DetachedNotice';
import { localized } from '../cues/localized';
import { usePresenter } from '../cues/usePresenter';
import styles from './InStep.module.css';
import type { Link } from './link';
import { Mentions } from './Mentions';
import Transcript from './Transcript';

interface InStepProps {
  link: Link;
  cues: readonly Cue[];
  map: ReactNode;
  /** Path of what is said in the recording; null where that is not known. */
  transcript: string | null;
}

/** What stands around a recording and moves with it: playing and seeking move the map, chapters and lines move both. */
export function InStep({ link, cues, map, transcript }: InStepProps) {
  const { t } = useI18n();
  const at = useSyncExternalStore(
    link.subscribe,
    () => cueAt(cues, link.time()),
    () => -1,
  );
  const cue = cues[at];
  const { isDetached, reattach } = usePresenter(cue?.view ?? null);
  const seek = (seconds: number) => {
    reattach();
    link.seek(seconds);
  };
  return (
    <>
      <div className={styles.map}>{map}</div>
      <div className={styles.words}>
        {isDetached && (
          <DetachedNotice back={t('tour.rejoin')} onBack={reattach}>
            {t('tour.roaming')}
          </DetachedNotice>
        )}
        {cue && <CueWords cue={cue} />}
        <Mentions cues={cues} onSeek={seek} />
        <Chapters cues={cues} at={at} onSeek={seek} />
      </div>
      {transcript !== null && <Transcript url={transcript} link={link} onSeek={seek} />}
    </>
  );
}

interface ChaptersProps {
  cues: readonly Cue[];
  /** The number of the chapter that is playing; -1 before the first. */
  at: number;
  onSeek: (seconds: number) => void;
}

/** The cues that have a time, each a way to its place in the recording. */
function Chapters({ cues, at, onSeek }: ChaptersProps) {
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
