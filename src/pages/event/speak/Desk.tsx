import { useCallback, useEffect, type ReactNode, useState } from 'react';
import type { Programme } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { useAwake } from '../live/useAwake';
import { useStepKeys } from '../cues/useStepKeys';
import { Audience } from './Audience';
import { CueList } from './CueList';
import { Remote } from './Remote';
import { useSpeaker, type Speaker } from './useSpeaker';
import { Button } from '../../../ui/Button';
import { useNow } from '../live/useNow';
import styles from './Desk.module.css';

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

/** Whether it arrives, at how many, and for how long the talk goes on. */
function Signal({ speaker: { reach, followers } }: { speaker: Speaker }) {
  const { t } = useI18n();
  return (
    <div className={styles.signal}>
      <output data-reach={reach}>{t(`live.reach.${reach}`)}</output>
      <span>
        {followers === null ? t('live.followers.unknown') : t('live.followers', { followers })}
      </span>
      <Clock />
    </div>
  );
}

/** Minutes and seconds since it was started. */
function Clock() {
  const { t } = useI18n();
  const [since, setSince] = useState<number | null>(null);
  const now = useNow(1_000);
  const seconds = since === null ? 0 : Math.max(0, Math.floor((now - since) / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <span className={styles.clock}>
      <span role="timer">{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</span>
      <Button onClick={() => setSince(Date.now())}>
        {t(since === null ? 'live.clock.start' : 'live.clock.again')}
      </Button>
    </span>
  );
}
