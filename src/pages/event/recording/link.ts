import type { Player, Step } from './player';

/** What a recording and all that goes in step with it share, from before the player is there. */
export interface Link {
  step: Step;
  /** Where the recording is, in seconds; -1 before it was anywhere. */
  time(): number;
  /** Goes to a time, in seconds; without a player yet, the player begins there. */
  seek(seconds: number): void;
  subscribe(run: () => void): () => void;
}

/** Ties a player that comes and goes to parts that come and go. */
export function createLink(): Link {
  let player: Player | null = null;
  let time = -1;
  let wanted: number | null = null;
  const listeners = new Set<() => void>();
  const tell = (seconds: number) => {
    time = seconds;
    for (const run of listeners) run();
  };
  return {
    step: {
      onPlayer: (made) => {
        player = made;
        if (!made || wanted === null) return;
        made.seek(wanted);
        wanted = null;
      },
      onTime: tell,
    },
    time: () => time,
    seek: (seconds) => {
      tell(seconds);
      if (player) player.seek(seconds);
      else wanted = seconds;
    },
    subscribe: (run) => {
      listeners.add(run);
      return () => void listeners.delete(run);
    },
  };
}

/** The second that a hash names, as media fragments do: `#t=754`; null where it names none. */
export function secondIn(hash: string): number | null {
  const found = /^#t=(\d{1,6})$/.exec(hash)?.[1];
  return found === undefined ? null : Number(found);
}
