/** A stream of events from the hub, as `EventSource` is one. */
export interface Stream {
  close(): void;
}

/** That it was opened says nothing: a proxy may hold back what comes. */
export interface StreamEvents {
  onMessage(text: string): void;
  /** The line is alive, nothing else. */
  onPing(): void;
  onError(): void;
}

/** What the live client needs of its surroundings; tests bring their own. */
export interface Environment {
  openStream(url: string, events: StreamEvents): Stream;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  /** ms since 1970 */
  now(): number;
  /** 0 to 1 */
  random(): number;
}

/** The browser. */
export const browserEnvironment: Environment = {
  openStream(url, { onMessage, onPing, onError }) {
    const source = new EventSource(url);
    source.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      onMessage(String(data)),
    );
    source.addEventListener('ping', onPing);
    source.addEventListener('error', onError);
    return source;
  },
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
};
