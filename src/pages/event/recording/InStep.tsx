import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Event, Programme } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { cueAt } from '../cues/atTime';
import { CueWords } from '../cues/CueWords';
import { DetachedNotice } from '../cues/DetachedNotice';
import { usePresenter } from '../cues/usePresenter';
import { Chapters } from './Chapters';
import styles from './InStep.module.css';
import { Mentions } from './Mentions';
import type { Player, Step } from './player';
import { Recording } from './Recording';

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
