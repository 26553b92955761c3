import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Event, Programme, Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { cueAt, clock } from '../cues/atTime';
import { CueWords } from '../cues/CueWords';
import { DetachedNotice } from '../cues/DetachedNotice';
import { usePresenter } from '../cues/usePresenter';
import { Mentions } from './Mentions';
import type { Player, Step } from './player';
import { Recording } from './Recording';
import { CueButton } from '../cues/CueButton';
import { localized } from '../cues/localized';
import styles from './InStep.module.css';

interface InStepProps {
  event: Event;
  programme: Programme;
  map: ReactNode;
}

/** The recording with the map in step: playing and seeking move the map, the chapters move both. */
export function InStep({ event, programme: { cues }, map }: InStepProps) {
  const { t } = useI18n();
  const player = useRef<Player | null>(null);
  const [at, setAt] = useState(-1);
  const onTime = useCallback((seconds: number) => setAt(cueAt(cues, seconds)), [cues]);
  const step = useMemo<Step>(
    () => ({ onPlayer: (made) => void (player.current = made), onTime }),
    [onTime],
  );
  const cue = cues[at];
  const { isDetached, reattach } = usePresenter(cue?.view ?? null);
  const seek = (seconds: number) => {
    reattach();
    onTime(seconds);
    player.current?.seek(seconds);
  };
  return (
    <div className={styles.step}>
      <div className={styles.film}>
        <Recording event={event} step={step} />
        {isDetached && (
          <DetachedNotice back={t('tour.rejoin')} onBack={reattach}>
            {t('tour.roaming')}
          </DetachedNotice>
        )}
        {cue && <CueWords cue={cue} />}
      </div>
      <div className={styles.map}>{map}</div>
      <Mentions cues={cues} onSeek={seek} />
      <Chapters cues={cues} at={at} onSeek={seek} />
    </div>
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
