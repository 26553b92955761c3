import { useCallback, useEffect, useRef, useState } from 'react';
import type { Cue } from '../../../atlas/eventSchema';
import { formatView } from '../../../view/codec';
import { controlView, showView, viewStore } from '../../../view/store';
import { viewOf } from '../cues/viewOf';
import { Publisher, type Published } from '../live/Publisher';
import { useFollowed } from '../live/useFollowed';
import { browserEnvironment } from '../live/environment';

export interface Speaker extends Published {
  /** `<programme>/<cue>` that the audience is at. */
  cue: string | null;
  /** The audience sees what the speaker does on the map. */
  sharing: boolean;
  /** The audience stays where it is. */
  frozen: boolean;
  /** The stage is dark. */
  black: boolean;
  /** Shows a cue, here and to all. */
  show(cue: Cue): void;
  set(change: Partial<Pick<Speaker, 'sharing' | 'frozen' | 'black'>>): void;
}

const start = { cue: null as string | null, sharing: true, frozen: false, black: false };

/** The speaker's end of a room: what is shown here goes out to it; what another device of hers shows is taken over. */
export function useSpeaker(room: string, key: string, programme: string): Speaker {
  const [published, setPublished] = useState<Published>({ reach: 'waiting', followers: null });
  const [state, setState] = useState(start);
  const latest = useRef(state);
  const publisher = useRef<Publisher | null>(null);
  const { message, connection } = useFollowed(room);

  const change = useCallback((next: typeof start) => {
    latest.current = next;
    setState(next);
  }, []);
  const send = useCallback(() => {
    const { cue, frozen, black } = latest.current;
    if (frozen) return;
    const v = formatView(viewStore.getState());
    publisher.current?.send({ v, cue, ...(black && { black }) });
  }, []);

  useEffect(() => {
    const made = new Publisher(room, key, browserEnvironment, setPublished);
    publisher.current = made;
    made.start();
    return () => made.stop();
  }, [room, key]);
  useEffect(
    () =>
      controlView(() => {
        if (latest.current.sharing) send();
      }),
    [send],
  );
  useEffect(() => {
    if (!message || !publisher.current?.acknowledge(message)) return;
    showView(viewOf(message.v));
    change({ ...latest.current, cue: message.cue, black: message.black ?? false });
  }, [message, change]);

  // The desk follows as well, and is no audience.
  const { followers } = published;
  const own = connection === 'live' ? 1 : 0;
  return {
    ...published,
    ...state,
    followers: followers === null ? null : Math.max(0, followers - own),
    show: (cue) => {
      showView(viewOf(cue.view));
      change({ ...latest.current, cue: `${programme}/${cue.id}` });
      send();
    },
    set: (some) => {
      const before = latest.current;
      change({ ...before, ...some });
      // Thawed, shared again, or dark: the audience is told what holds now.
      if (some.sharing !== false && some.frozen !== true) send();
    },
  };
}
