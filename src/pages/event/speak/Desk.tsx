import { Suspense, useCallback, useEffect, useMemo, type ReactNode, useState } from 'react';
import type { Programme } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import { Button } from '../../../ui/Button';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { lazyWithMessages } from '../../../ui/lazyWithMessages';
import { LoadingPart } from '../../../ui/LoadingPart';
import { useStepKeys } from '../cues/useStepKeys';
import { useAwake } from '../live/useAwake';
import { Audience } from './Audience';
import { Clock } from './Clock';
import { CueList } from './CueList';
import { Remote } from './Remote';
import { placeOf, stopsOfProgramme, stopsOfTalk } from './stops';
import { useTalk } from './talk/talk';
import { useSpeaker, type Speaker } from './useSpeaker';
import styles from './Desk.module.css';

const OwnTalk = lazyWithMessages(() => import('./talk/OwnTalk'), ['talk']);
/** A talk goes on without a picture of what comes next. */
const NextPicture = lazyWithMessages(
  () => import('./NextPicture'),
  ['map', 'ground', 'share', 'tones'],
  () => null,
);

interface DeskProps {
  room: string;
  roomKey: string;
  programme: Programme;
  map: ReactNode;
  /** The key is to be forgotten; `wrong` if the hub refused it. */
  onForget: (wrong: boolean) => void;
}

/** The speaker's map and her remote: laptop or phone, one after the other or both. Her own talk, where she has one, stands in place of the site's programme. */
export default function Desk({ room, roomKey, programme, map, onForget }: DeskProps) {
  const { t, language } = useI18n();
  const speaker = useSpeaker(room, roomKey);
  const talk = useTalk();
  const [isMaking, setMaking] = useState(false);
  const untitled = t('talk.untitled');
  const stops = useMemo(
    () => (talk.length > 0 ? stopsOfTalk(talk, untitled) : stopsOfProgramme(programme, language)),
    [talk, untitled, programme, language],
  );
  const at = placeOf(stops, speaker.stop, speaker.shown);
  const { show, reach } = speaker;
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stops[at + by];
      if (next) show(next);
    },
    [stops, at, show],
  );
  useStepKeys(step);
  useAwake(true);
  useEffect(() => {
    if (reach === 'refused') onForget(true);
  }, [reach, onForget]);
  const next = stops[at + 1];
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <Signal speaker={speaker} />
        <Remote
          speaker={speaker}
          first={at <= 0}
          last={at === stops.length - 1}
          begun={at >= 0}
          onStep={step}
        />
        <CueList stops={stops} at={at} onShow={show} />
        <p>
          <Button aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
            {t(talk.length > 0 ? 'talk.edit' : 'talk.make')}
          </Button>
        </p>
        {isMaking && (
          <ErrorBoundary panel={t('talk.title')}>
            <Suspense fallback={<LoadingPart />}>
              <OwnTalk />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
      <div className={styles.main}>
        <div className={styles.map}>{map}</div>
        <div className={styles.below}>
          <Audience room={room} reach={reach} stop={stops[at]} />
          {next && (
            <Suspense>
              <NextPicture stop={next} />
            </Suspense>
          )}
        </div>
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
      <span data-said="" data-reach={reach}>
        {t(`live.reach.${reach}`)}
      </span>
      <span>
        {followers === null ? t('live.followers.unknown') : t('live.followers', { followers })}
      </span>
      <Clock />
    </div>
  );
}
