import { vi } from 'vitest';
import type { StreamEvents, Environment } from '../../../src/pages/event/live/environment';

/** Surroundings whose streams and answers the test makes; chance always lies in the middle. */
export function makeWorld() {
  const streams: { url: string; events: StreamEvents; closed: boolean }[] = [];
  const answer = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(() =>
    Promise.reject(new TypeError('offline')),
  );
  const environment: Environment = {
    openStream(url, events) {
      const stream = { url, events, closed: false };
      streams.push(stream);
      return { close: () => void (stream.closed = true) };
    },
    fetch: answer,
    now: () => Date.now(),
    random: () => 0.5,
  };
  const stream = () => {
    const last = streams.at(-1);
    if (!last) throw new Error('no stream was opened');
    return last;
  };
  return { environment, streams, stream, answer };
}

export const message = (seq: number, v = '?city=ghent') => ({ v, cue: null, seq, at: 1 });
