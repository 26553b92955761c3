import Library, { ErrorTypes, Events } from 'hls.js';
import type { Fault } from './fault';
import { streamFault } from './streamFault';

/**
 * Plays a stream in a browser that knows none by itself: the library fetches
 * its pieces and hands them to the browser's own player (Media Source
 * Extensions). Returns what ends it.
 * @param from where to begin, in seconds
 */
export function playStream(
  screen: HTMLVideoElement,
  url: string,
  from: number,
  onFault: (fault: Fault) => void,
): () => void {
  // A worker would be made of text, which the policy of this site does not let run.
  const hls = new Library({ enableWorker: false, startPosition: from > 0 ? from : -1 });
  let repaired = false;
  /** A piece that is broken may be gone over, once; in a stream that is broken everything is. */
  const repair = (fault: Fault) => {
    if (repaired || fault !== 'unreadable') return onFault(fault);
    repaired = true;
    hls.recoverMediaError();
  };
  const onMessage = () => repair('unreadable');
  hls.on(Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    const fault = streamFault(error);
    if (error.type === ErrorTypes.MEDIA_ERROR) repair(fault);
    else onFault(fault);
  });
  screen.addEventListener('error', onMessage);
  hls.loadSource(url);
  hls.attachMedia(screen);
  return () => {
    screen.removeEventListener('error', onMessage);
    hls.destroy();
  };
}
