import type { Fault } from './fault';

/** Whether this browser plays streams (HLS) by itself. */
export function playsStreams(): boolean {
  return document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== '';
}

/**
 * Fetches what plays a stream, and has it played. Returns what ends it, before
 * it has come as well.
 * @param from where to begin, in seconds
 */
export function loadHlsPlayer(
  screen: HTMLVideoElement,
  url: string,
  from: number,
  onFault: (fault: Fault) => void,
): () => void {
  // The pieces of a stream are handed to the browser by this door; without it the library is of no use.
  if (!('MediaSource' in window)) {
    onFault('stream');
    return () => undefined;
  }
  let gone = false;
  let stop: () => void = () => undefined;
  import('./stream').then(
    ({ playStream }) => {
      if (!gone) stop = playStream(screen, url, from, onFault);
    },
    () => {
      if (!gone) onFault('player');
    },
  );
  return () => {
    gone = true;
    stop();
  };
}
