import { useCallback, useEffect, useRef, useState } from 'react';
import { formatView } from '../../../view/codec';
import { controlView, showView, viewStore } from '../../../view/store';
import { viewOf } from '../cues/viewOf';
import { Publisher, type Published } from '../live/Publisher';
import { useFollowed } from '../live/useFollowed';
import { browserEnvironment } from '../live/environment';
import type { Message, Showing } from '../live/message';
import type { Stop } from './stops';

export interface Speaker extends Published {
  /** The stop that was chosen here; null where another device of hers has shown something since. */
  stop: string | null;
  /** What the audience is at, but for what was done on the map since. */
  shown: Showing;
  /** The audience sees what the speaker does on the map. */
  sharing: boolean;
  /** The audience stays where it is. */
  frozen: boolean;
  /** The stage is dark. */
  black: boolean;
  /** The talk is over: the audience is offered what was shown. Whatever is shown next takes it up again. */
  end: boolean;
  /** Shows a stop, here and to all. */
  show(stop: Stop): void;
  set(change: Partial<Pick<Speaker, 'sharing' | 'frozen' | 'black' | 'end'>>): void;
}

type State = Pick<Speaker, 'stop' | 'shown' | 'sharing' | 'frozen' | 'black' | 'end'>;

const nothing: Showing = { v: '', cue: null };
const start: State = {
  stop: null,
  shown: nothing,
  sharing: true,
  frozen: false,
  black: false,
  end: false,
};

/** What a message shows, without its place in the order, the stage's darkness and the talk's end. */
function showingOf({ v, cue, title, words }: Message): Showing {
  return { v, cue, ...(title && { title }), ...(words && { words }) };
}

/** The speaker's end of a room: what is shown here goes out to it; what another device of hers shows is taken over. */
export function useSpeaker(room: string, key: string): Speaker {
  const [published, setPublished] = useState<Published>({ reach: 'waiting', followers: null });
  const [state, setState] = useState(start);
  const latest = useRef(state);
  const publisher = useRef<Publisher | null>(null);
  const { message, connection } = useFollowed(room);

  const change = useCallback((next: State) => {
    latest.current = next;
    setState(next);
  }, []);
  const send = useCallback(() => {
    const { shown, frozen, black, end } = latest.current;
    if (frozen) return;
    const v = formatView(viewStore.getState());
    publisher.current?.send({ ...shown, v, ...(black && { black }), ...(end && { end }) });
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
    const shown = showingOf(message);
    const { black = false, end = false } = message;
    change({ ...latest.current, stop: null, shown, black, end });
  }, [message, change]);

  // The desk follows as well, and is no audience.
  const { followers } = published;
  const own = connection === 'live' ? 1 : 0;
  return {
    ...published,
    ...state,
    followers: followers === null ? null : Math.max(0, followers - own),
    show: ({ key: stop, shows }) => {
      showView(viewOf(shows.v));
      change({ ...latest.current, stop, shown: shows, end: false });
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
