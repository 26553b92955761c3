import {
  createElement,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  type ComponentProps,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import type { Video } from '../../../atlas/eventSchema';
import { isStream } from '../../../atlas/stream';
import { useI18n } from '../../../i18n/I18n';
import { loadHlsPlayer, playsStreams } from './loadHlsPlayer';
import type { Fault } from './fault';
import type { Player, Step } from './player';
import styles from './Player.module.css';

interface ScreenProps {
  video: Extract<Video, { provider: 'file' }>;
  title: string;
  step?: Step | undefined;
  /** Where the recording has come to, in seconds: begun from, and kept up. */
  reachedRef: RefObject<number>;
  onFault: (fault: Fault) => void;
}

/** The browser's own player. A stream (HLS) is brought to it by a library where the browser knows none. */
export function Screen({ video, title, step, reachedRef, onFault }: ScreenProps) {
  const { t } = useI18n();
  const screen = useRef<HTMLVideoElement>(null);
  const { url, captions } = video;
  const brought = isStream(url) && !playsStreams();
  const fail = useEffectEvent(onFault);
  useEffect(() => {
    if (!brought || !screen.current) return undefined;
    return loadHlsPlayer(screen.current, url, reachedRef.current, (fault) => fail(fault));
  }, [brought, url, reachedRef]);
  const arrive = useCallback(
    (video: HTMLVideoElement | null) => {
      screen.current = video;
      if (video && reachedRef.current > 0) video.currentTime = reachedRef.current;
      // The button that had the focus is gone: the player takes it.
      video?.focus();
      step?.onPlayer(video && playerOf(video));
    },
    [step, reachedRef],
  );
  const tell = ({ currentTarget }: SyntheticEvent<HTMLVideoElement>) => {
    const { currentTime } = currentTarget;
    // It stands at 0 as well while a stream is repaired.
    if (currentTime > 0) reachedRef.current = currentTime;
    step?.onTime(currentTime);
  };
  return (
    <>
      <Media
        className={styles.screen}
        {...(!brought && { src: url, onError: () => onFault('file') })}
        aria-label={t('event.player', { title })}
        controls
        preload="none"
        playsInline
        autoPlay
        ref={arrive}
        onTimeUpdate={tell}
        onSeeking={tell}
      >
        {captions !== undefined && (
          <track kind="captions" src={captions} label={t('event.captions')} />
        )}
      </Media>
      {/* A stream may bring its own. */}
      {captions === undefined && !isStream(url) && <p>{t('event.captions.none')}</p>}
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
