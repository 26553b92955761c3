import {
  createElement,
  useCallback,
  useState,
  type ComponentProps,
  type SyntheticEvent,
} from 'react';
import type { Video } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { Linked } from '../../ui/Linked';
import { Notice } from '../../ui/Notice';
import { ClickToLoad } from './ClickToLoad';
import type { Player, Step } from './player';
import styles from './Player.module.css';

interface FilePlayerProps {
  video: Extract<Video, { provider: 'file' }>;
  title: string;
  /** The event's page, where the recording can be watched if not here; null where there is none. */
  listing: string | null;
  /** What goes in step with it. */
  step?: Step | undefined;
}

const hls = 'application/vnd.apple.mpegurl';

function isStream(url: string): boolean {
  return /\.m3u8(?:[?#]|$)/i.test(url);
}

/** The browser's own player. A stream (HLS) plays where the browser can; elsewhere the reader is told. */
export function FilePlayer(props: FilePlayerProps) {
  const { t } = useI18n();
  return (
    <ClickToLoad label={t('event.play')} note={t('event.play.file')}>
      <Screen {...props} />
    </ClickToLoad>
  );
}

function Screen({ video, title, listing, step }: FilePlayerProps) {
  const { t } = useI18n();
  const [fault, setFault] = useState<'stream' | 'file' | null>(() =>
    isStream(video.url) && document.createElement('video').canPlayType(hls) === ''
      ? 'stream'
      : null,
  );
  const arrive = useCallback(
    (video: HTMLVideoElement | null) => {
      // The button that had the focus is gone: the player takes it.
      video?.focus();
      step?.onPlayer(video && playerOf(video));
    },
    [step],
  );
  if (fault !== null) {
    return (
      <Notice tone="problem">
        {listing === null ? (
          t('event.fault.own')
        ) : (
          <Linked
            id={fault === 'stream' ? 'event.fault.stream' : 'event.fault.file'}
            links={{ a: listing }}
          />
        )}
      </Notice>
    );
  }
  const tell = ({ currentTarget }: SyntheticEvent<HTMLVideoElement>) =>
    step?.onTime(currentTarget.currentTime);
  return (
    <>
      <Media
        className={styles.screen}
        src={video.url}
        aria-label={t('event.player', { title })}
        controls
        preload="none"
        playsInline
        autoPlay
        ref={arrive}
        onError={() => setFault('file')}
        onTimeUpdate={tell}
        onSeeking={tell}
      >
        {video.captions !== undefined && (
          <track kind="captions" src={video.captions} label={t('event.captions')} />
        )}
      </Media>
      {video.captions === undefined && <p>{t('event.captions.none')}</p>}
    </>
  );
}

/** The browser's own player, to go to a time in. */
function playerOf(video: HTMLVideoElement): Player {
  return {
    time: () => video.currentTime,
    seek: (seconds) => {
      video.currentTime = seconds;
      // A browser may want a press of its own button first; the place is right all the same.
      video.play().catch(() => undefined);
    },
  };
}

/** A video that may have no captions; then the page says so, rather than offer an empty track. */
function Media({ children, ...props }: ComponentProps<'video'>) {
  return createElement('video', props, children);
}
