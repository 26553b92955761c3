import { readMessage, type Message } from './message';
import type { Stream, Environment } from './environment';

/**
 * `connecting`: at first. `live`: what the speaker shows arrives at once, by a
 * line from which something was read. `polling`: it arrives a few seconds late. `offline`: nothing arrives; the
 * last state stands. `none`: this site has no hub.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'offline' | 'none';

export interface Followed {
  connection: Connection;
  /** The newest message. */
  message: Message | null;
  /** When the hub was last heard, ms since 1970. */
  heard: number | null;
}

/** Longer silence than this, two pings and a bit, is a dead line; in ms. */
const silence = 45_000;
/**
 * A line that has said nothing after this time may be held back on its way, as
 * some proxies do, though it is open; in ms. Then it is asked beside it.
 */
const proof = 3_000;
/**
 * Some proxies let the beginning of a line through and hold back the rest: a word
 * so long after it was opened shows that it lets through what is said; in ms.
 */
const beginning = 10_000;
/** The hub says a ping every 20 s: without a word by then, a line has only begun; in ms. */
const firstPing = 25_000;
/** Pings as close as this were held back, and let go together; in ms. */
const together = 5_000;
/** A plain request is given up after this; the hub itself holds one for 5 s at most. */
const patience = 12_000;
/** Streams that break without a word before plain requests take over. */
const breaks = 3;
/** Plain requests between two tries of a stream. */
const polls = 5;

/** Waits in ms, each spread by chance so that a hall of phones does not come back as one. */
const waits = {
  stream: [500, 2_000],
  poll: [3_000, 6_000],
  /** After the nth failure in a row, up to the last. */
  failure: [1_000, 2_000, 4_000, 8_000],
  /** Where no hub has ever answered: another's page may stand before it, as that of a hotel's network. */
  none: [30_000, 60_000],
} as const;

type Answer = 'message' | 'nothing yet' | 'none' | 'failed';

/**
 * Follows a room: EventSource, else plain requests, else the last state with
 * an honest word. Never ends by itself; `wake` has it look at once.
 */
export class Follower {
  readonly #url: string;
  #state: Followed = { connection: 'connecting', message: null, heard: null };
  #stream: Stream | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;
  #broken = 0;
  #failed = 0;
  #polled = 0;
  #stopped = false;

  constructor(
    room: string,
    readonly environment: Environment,
    readonly onChange: (state: Followed) => void,
  ) {
    this.#url = `/follow/${room}`;
  }

  get state(): Followed {
    return this.#state;
  }

  start(): void {
    this.#listen();
  }

  /** The device woke up, or its network changed: what was open may be dead without knowing it. */
  wake(): void {
    if (this.#stopped) return;
    this.#broken = this.#failed = this.#polled = 0;
    void this.#ask();
  }

  stop(): void {
    this.#stopped = true;
    this.#leave();
  }

  #set(change: Partial<Followed>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = null;
    this.#asking?.abort();
    this.#asking = null;
  }

  #after(ms: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, ms);
  }

  #between([least, most]: readonly [number, number]): number {
    return least + (most - least) * this.environment.random();
  }

  #listen(): void {
    this.#leave();
    const opened = this.environment.now();
    let hasSpoken = false;
    let pings = 0;
    let pinged = opened;
    const lost = () => {
      this.#broken += 1;
      void this.#ask();
    };
    const alive = () => {
      const now = this.environment.now();
      this.#asking?.abort();
      this.#asking = null;
      this.#failed = 0;
      hasSpoken = true;
      const isProven = now - opened >= beginning;
      if (isProven) this.#broken = 0;
      this.#set({ heard: now, ...(this.#broken < breaks && { connection: 'live' as const }) });
      if (isProven) this.#after(silence, lost);
      else this.#after(this.#between(waits.poll), () => void doubt());
    };
    const heldBack = (answer: Answer) => {
      this.#broken += 1;
      this.#goOn(answer);
    };
    /** Asked beside the line, until that has shown that it lets words through. */
    const doubt = async () => {
      const before = this.#state.message;
      const answer = await this.#once();
      if (answer === null) return;
      const isNews = answer === 'message' && this.#state.message !== before;
      // The line may be a moment late with it.
      if (isNews && hasSpoken) return this.#after(proof, () => heldBack(answer));
      const isQuiet = hasSpoken || answer === 'nothing yet';
      const most = hasSpoken ? firstPing : silence;
      // The hub says a message at once: one that only a plain request knows was held back.
      if (!isQuiet || this.environment.now() - opened >= most) return heldBack(answer);
      if (answer === 'nothing yet') this.#set({ heard: this.environment.now() });
      this.#after(this.#between(waits.poll), () => void doubt());
    };
    this.#stream = this.environment.openStream(this.#url, {
      onPing: () => {
        const now = this.environment.now();
        pings += 1;
        // The one at the opening is no part of their rhythm.
        const areTogether = pings > 2 && now - pinged < together;
        pinged = now;
        if (!areTogether) return alive();
        this.#broken = breaks;
        void this.#ask();
      },
      onMessage: (text) => {
        alive();
        this.#take(text);
      },
      onError: lost,
    });
    this.#after(proof, () => void doubt());
  }

  #take(text: string): boolean {
    const message = readMessage(text);
    if (!message) return false;
    // An older one that comes late, and the same one once more, change nothing.
    if (message.seq > (this.#state.message?.seq ?? -1)) this.#set({ message });
    return true;
  }

  /** Looks by a plain request, in place of the line. */
  async #ask(): Promise<void> {
    this.#leave();
    const answer = await this.#once();
    if (answer !== null) this.#goOn(answer);
  }

  /** One plain request: the present state, and whether there is a hub at all. Null where something newer goes on. */
  async #once(): Promise<Answer | null> {
    const asking = new AbortController();
    this.#asking = asking;
    const limit = setTimeout(() => asking.abort(), patience);
    const answer = await this.#answer(asking);
    clearTimeout(limit);
    if (this.#asking !== asking) return null;
    this.#asking = null;
    return answer;
  }

  /** What to do after a plain request: a line, another request, or a pause. */
  #goOn(answer: Answer): void {
    this.#leave();
    // Once there was a hub, whatever else answers stands between it and us.
    const lost = answer === 'none' && this.#state.heard !== null;
    if (answer === 'failed' || lost) return this.#fail();
    this.#failed = 0;
    if (answer === 'none') {
      this.#set({ connection: 'none' });
      return this.#after(this.#between(waits.none), () => void this.#ask());
    }
    this.#set({ heard: this.environment.now() });
    this.#polled += 1;
    const stream = this.#broken < breaks || this.#polled % polls === 0;
    if (!stream) this.#set({ connection: 'polling' });
    this.#after(this.#between(stream ? waits.stream : waits.poll), () =>
      stream ? this.#listen() : void this.#ask(),
    );
  }

  async #answer(asking: AbortController): Promise<Answer> {
    try {
      const headers = { Accept: 'application/json' };
      const response = await this.environment.fetch(this.#url, {
        headers,
        cache: 'no-store',
        signal: asking.signal,
      });
      if (response.status === 204 || response.status === 408) return 'nothing yet';
      if (response.status === 429 || response.status >= 500) return 'failed';
      if (!response.ok) return 'none';
      const text = await response.text();
      // The line has spoken meanwhile, and knows better.
      if (this.#asking !== asking) return 'failed';
      return this.#take(text) ? 'message' : 'none';
    } catch {
      return 'failed';
    }
  }

  #fail(): void {
    const wait = waits.failure[Math.min(this.#failed, waits.failure.length - 1)] ?? 0;
    this.#failed += 1;
    // One failure is a hiccup; nobody needs to hear of it.
    if (this.#failed > 1) this.#set({ connection: 'offline' });
    this.#after(this.#between([wait / 2, wait]), () => void this.#ask());
  }
}
