import { useCallback, useEffect, type ReactNode } from 'react';
import type { Programme } from '../../../atlas/schema';
import { useI18n } from '../../../i18n/I18n';
import { useAwake } from '../live/useAwake';
import { useStepKeys } from '../cues/useStepKeys';
import { Audience } from './Audience';
import { CueList } from './CueList';
import styles from './Desk.module.css';
import { Remote } from './Remote';
import { Signal } from './Signal';
import { useSpeaker } from './useSpeaker';

interface DeskProps {
  room: string;
  roomKey: string;
  programme: Programme;
  map: ReactNode;
  /** The key is to be forgotten; `wrong` if the hub refused it. */
  onForget: (wrong: boolean) => void;
}

/** The speaker's map and her remote: laptop or phone, one after the other or both. */
export function Desk({ room, roomKey, programme, map, onForget }: DeskProps) {
  const { t } = useI18n();
  const speaker = useSpeaker(room, roomKey, programme.id);
  const { cues } = programme;
  const at = cues.findIndex(({ id }) => `${programme.id}/${id}` === speaker.cue);
  const { show, reach } = speaker;
  const step = useCallback(
    (by: 1 | -1) => {
      const next = cues[at + by];
      if (next) show(next);
    },
    [cues, at, show],
  );
  useStepKeys(step);
  useAwake(true);
  useEffect(() => {
    if (reach === 'refused') onForget(true);
  }, [reach, onForget]);
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <Signal speaker={speaker} />
        <Remote
          speaker={speaker}
          first={at <= 0}
          last={at === cues.length - 1}
          begun={at >= 0}
          onStep={step}
        />
        <CueList cues={cues} at={at} onShow={show} />
      </div>
      <div className={styles.main}>
        <div className={styles.map}>{map}</div>
        <Audience room={room} reach={reach} cue={cues[at]} />
        <p>
          <button type="button" className={styles.plain} onClick={() => onForget(false)}>
            {t('live.key.forget')}
          </button>
        </p>
      </div>
    </div>
  );
}
