import { useEffect, useState } from 'react';
import { Follower, type Followed } from './Follower';
import { browserEnvironment } from './environment';

const nothing: Followed = { connection: 'connecting', message: null, heard: null };

/** What a room shows now. Opens a line while there is a room, and looks again when the device wakes or its network changes. */
export function useFollowed(room: string | null): Followed {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (room === null) return undefined;
    const follower = new Follower(room, browserEnvironment, setState);
    const wake = () => {
      if (document.visibilityState === 'visible') follower.wake();
    };
    // The first showing is no waking: the line is just being opened.
    const returned = ({ persisted }: PageTransitionEvent) => {
      if (persisted) wake();
    };
    follower.start();
    window.addEventListener('online', wake);
    window.addEventListener('pageshow', returned);
    document.addEventListener('visibilitychange', wake);
    return () => {
      follower.stop();
      window.removeEventListener('online', wake);
      window.removeEventListener('pageshow', returned);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [room]);
  return state;
}
