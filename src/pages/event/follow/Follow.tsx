import type { ReactNode } from 'react';
import { useI18n } from '../../../i18n/I18n';
import { useTitle } from '../../../ui/useTitle';
import { paths } from '../../../view/paths';
import { DetachedNotice } from '../cues/DetachedNotice';
import { titleSaid } from '../cues/said';
import { JoinForm } from '../live/JoinForm';
import { useRoom } from '../live/room';
import { useCue } from '../live/useCue';
import { useFollowed } from '../live/useFollowed';
import { usePresenter } from '../cues/usePresenter';
import { Shown } from './Shown';
import type { Followed } from '../live/Follower';
import { useNow } from '../live/useNow';
import styles from './Follow.module.css';

interface FollowProps {
  map: ReactNode;
  /** What the map shows, in a sentence. */
  sentence: ReactNode;
}

/** The speaker's map on the phone of who listens. */
export function Follow({ map, sentence }: FollowProps) {
  const { t, path, language } = useI18n();
  const room = useRoom();
  useTitle(room && t('live.title', { page: t('live.follow.title'), room }));
  const followed = useFollowed(room);
  const { message, connection } = followed;
  const { isDetached, reattach } = usePresenter(message?.v ?? null);
  const cue = useCue(message?.cue ?? null);
  const title = titleSaid(message, cue, language);
  return (
    <div className={styles.follow}>
      <div className={styles.map}>{map}</div>
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
          <ConnectionWord {...followed} room={room} />
        )}
        {connection === 'none' && room !== null && (
          <p>
            <a href={path(paths.tour)}>{t('live.tour')}</a>
          </p>
        )}
        {isDetached && message && (
          <DetachedNotice back={t('live.rejoin')} onBack={reattach}>
            {t('live.roaming')}{' '}
            {title && (
              <>
                {t('live.meanwhile')} <span lang={title.lang}>{title.text}</span>
              </>
            )}
          </DetachedNotice>
        )}
        {message && !isDetached && <Shown message={message} cue={cue} />}
        {room !== null && message && sentence}
      </div>
    </div>
  );
}

/** How often the age of the last word is told anew, in ms. */
const minute = 60_000;

interface ConnectionWordProps extends Followed {
  room: string;
}

/** How the line is, in words: also that it is gone, and since when. */
function ConnectionWord({ connection, message, heard, room }: ConnectionWordProps) {
  const { t } = useI18n();
  const now = useNow(minute);
  const minutes = heard === null ? 0 : Math.max(0, Math.round((now - heard) / minute));
  // Only where the hub was heard it is known that nobody has spoken.
  const waiting =
    message === null && heard !== null && connection !== 'offline' && connection !== 'none';
  return (
    <output className={styles.connection} data-connection={connection}>
      {waiting
        ? t('live.quiet', { room })
        : connection === 'offline'
          ? t(heard === null ? 'live.unreachable' : 'live.offline', { minutes })
          : t(`live.${connection}`, { room })}
    </output>
  );
}
