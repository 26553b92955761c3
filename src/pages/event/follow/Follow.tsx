import { useEffect, useState, type ReactNode } from 'react';
import type { Cue } from '../../../atlas/eventSchema';
import { useI18n } from '../../../i18n/I18n';
import type { Language } from '../../../i18n/languages';
import { Button } from '../../../ui/Button';
import { useTitle } from '../../../ui/useTitle';
import { paths } from '../../../view/paths';
import { showView } from '../../../view/store';
import { usePresenter } from '../cues/usePresenter';
import { localized } from '../cues/localized';
import { viewOf } from '../cues/viewOf';
import type { Followed } from '../live/Follower';
import { JoinForm } from '../live/JoinForm';
import { shownAddress, useRoom } from '../live/room';
import { formatStops, isSameStop, noteStop, stopOf, useStops, type Stop } from '../live/stops';
import { useCue } from '../live/useCue';
import { useFollowed } from '../live/useFollowed';
import { useLed } from '../live/useLed';
import { useNow } from '../live/useNow';
import { Shown, type Title } from './Shown';
import { Stops } from './Stops';
import styles from './Follow.module.css';

interface FollowProps {
  map: ReactNode;
  /** What the map shows, in a sentence. */
  sentence: ReactNode;
  /** The same in words that are spoken when the speaker shows something else. */
  told: string;
}

/** The speaker's map on the phone of who listens. */
export function Follow({ map, sentence, told }: FollowProps) {
  const { t, path, language } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.follow.title'), room }));
  const followed = useFollowed(room);
  const { message, connection } = followed;
  const { isDetached, detach, reattach } = usePresenter(message?.v ?? null);
  const stops = useStops(room);
  useEffect(() => {
    if (room !== null && message) noteStop(room, message, Date.now());
  }, [room, message]);
  const [lookedAt, setLookedAt] = useState<Stop | null>(null);
  const current = message && stopOf(message);
  const stop = isDetached && lookedAt ? lookedAt : current;
  const { cue, isLast } = useCue(stop && stop.title === null ? stop.cue : null);
  const title = stop && titleOf(stop, cue, language);
  useLed(title, message && !isDetached ? told : null);
  const back = () => {
    setLookedAt(null);
    reattach();
  };
  const look = (chosen: Stop) => {
    if (current && isSameStop(chosen, current)) return back();
    setLookedAt(chosen);
    detach();
    showView(viewOf(chosen.v));
  };
  const isOver = message?.end === true;
  return (
    <div className={styles.follow}>
      <div className={styles.map}>
        {map}
        {isDetached && message && (
          <div className={styles.bar}>
            <div data-said="new">{t('hall.roaming')}</div>
            <Button onClick={back}>{t('hall.back')}</Button>
          </div>
        )}
      </div>
      <div className={styles.words}>
        <h1>{t('live.follow.title')}</h1>
        <noscript>
          <p>{t('live.scripts')}</p>
        </noscript>
        {room === null ? (
          <div className={styles.roomless}>
            <JoinForm label={t('live.follow')} />
            {sentence}
          </div>
        ) : (
          <ConnectionWord {...followed} room={room} isDetached={isDetached} />
        )}
        {connection === 'none' && room !== null && (
          <p>
            <a href={path(paths.tour)}>{t('live.tour')}</a>
          </p>
        )}
        {isOver && <TheEnd title={t('hall.over')} stops={stops} />}
        {stop && <Shown stop={stop} cue={cue} title={title} />}
        {!isOver && isLast && stop === current && <TheEnd title={t('hall.last')} stops={stops} />}
        <Stops stops={stops} current={current} read={stop} onLook={look} />
        {room !== null && message && <div data-led="">{sentence}</div>}
      </div>
    </div>
  );
}

/** What a stop is called: by the speaker, or in its programme. */
function titleOf({ title }: Stop, cue: Cue | null, language: Language): Title | null {
  if (title !== null) return { text: title, lang: undefined };
  return cue && localized(cue.title, language);
}

/** Nothing comes after this: what was shown is there to be taken along. */
function TheEnd({ title, stops }: { title: string; stops: readonly Stop[] }) {
  const { t, path } = useI18n();
  return (
    <section className={styles.end} aria-label={title}>
      <h2>{title}</h2>
      <p>{t('hall.over.about')}</p>
      <a href={shownAddress(path, formatStops(stops))}>{t('hall.shown')}</a>
    </section>
  );
}

/** How often the age of the last word is told anew, in ms. */
const minute = 60_000;

interface ConnectionWordProps extends Followed {
  room: string;
  /** The map is in the reader's hands: it is not what the speaker shows. */
  isDetached: boolean;
}

/** How the line is, in words: also that it is gone, and since when. */
function ConnectionWord({ connection, message, heard, room, isDetached }: ConnectionWordProps) {
  const { t } = useI18n();
  const now = useNow(minute);
  const minutes = heard === null ? 0 : Math.max(0, Math.round((now - heard) / minute));
  // Only where the hub was heard it is known that nobody has spoken.
  const waiting =
    message === null && heard !== null && connection !== 'offline' && connection !== 'none';
  const isLed = connection === 'live' || connection === 'polling';
  return (
    <div data-said="" className={styles.connection} data-connection={connection}>
      {waiting
        ? t('live.quiet', { room })
        : connection === 'offline'
          ? t(heard === null ? 'live.unreachable' : 'live.offline', { minutes })
          : isDetached && isLed
            ? t('hall.meanwhile')
            : t(`live.${connection}`, { room })}
    </div>
  );
}
