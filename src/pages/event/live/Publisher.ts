import * as v from 'valibot';
import { fitted, type Message, type Showing } from './message';
import type { Environment } from './environment';

/** `refused`: the key is not this room's. `busy`: too much at once, it is sent a moment later. `none`: this site has no hub. */
export type Reach = 'waiting' | 'sending' | 'sent' | 'refused' | 'busy' | 'offline' | 'none';

export interface Published {
  reach: Reach;
  /** Who follows now; null until the hub has said so. */
  followers: number | null;
}

/** How often the hub is asked for its followers, in ms. */
const round = 5_000;
/** After the nth failure in a row, in ms. */
const waits = [500, 1_000, 2_000] as const;

const nobody = { messages: 0, subscribers: 0 } as const;
const countsSchema = v.object({ messages: v.number(), subscribers: v.number() });

/**
 * Sends what the speaker shows: always the newest, never a queue. What did not
 * arrive is sent again until it does, and a hub that has forgotten is told once more.
 */
export class Publisher {
  readonly #url: string;
  #state: Published = { reach: 'waiting', followers: null };
  #last: Message | null = null;
  #waiting: Message | null = null;
  #sending = false;
  #failed = 0;
  #seq = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rounds: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(
    room: string,
    readonly key: string,
    readonly environment: Environment,
    readonly onChange: (state: Published) => void,
  ) {
    this.#url = `/publish/${room}`;
  }

  start(): void {
    void this.#ask();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#rounds);
  }

  /** A message of this room: what is sent next comes after it. Returns true if another speaker sent it, after all of ours. */
  acknowledge({ seq }: Message): boolean {
    if (seq <= this.#seq) return false;
    this.#seq = seq;
    this.#last = this.#waiting = null; // no longer ours to repeat
    return true;
  }

  /** Sends what is shown now, with words as long as a message has room for. */
  send(shown: Showing): void {
    const at = this.environment.now();
    this.#seq = Math.max(this.#seq + 1, at);
    this.#last = fitted({ ...shown, seq: this.#seq, at });
    this.#waiting = this.#last;
    void this.#pump();
  }

  #set(change: Partial<Published>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange(this.#state);
  }

  #call(init?: RequestInit): Promise<Response> {
    const headers = {
      Accept: 'application/json',
      Authorization: `Bearer ${this.key}`,
      'Content-Type': 'application/json',
    };
    return this.environment.fetch(this.#url, { ...init, headers, cache: 'no-store' });
  }

  async #pump(): Promise<void> {
    if (this.#sending || this.#stopped || !this.#waiting) return;
    const message = this.#waiting;
    this.#sending = true;
    this.#set({ reach: 'sending' });
    const reach = await this.#call({ method: 'POST', body: JSON.stringify(message) }).then(
      reachOf,
      (): Reach => 'offline',
    );
    this.#sending = false;
    if (this.#stopped) return;
    this.#set({ reach });
    if (reach === 'sent') {
      this.#failed = 0;
      if (this.#waiting === message) this.#waiting = null;
      return this.#pump();
    }
    if (reach === 'refused' || reach === 'none') return;
    const wait = waits[Math.min(this.#failed, waits.length - 1)] ?? 0;
    this.#failed += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#pump(), wait);
  }

  async #ask(): Promise<void> {
    try {
      const response = await this.#call();
      const reach = isEmptyRoom(response) ? 'sent' : reachOf(response);
      if (reach === 'sent') {
        const { messages, subscribers } = isEmptyRoom(response)
          ? nobody
          : v.parse(countsSchema, await response.json());
        this.#set({ followers: subscribers, ...(this.#waiting ? {} : { reach }) });
        if (messages === 0) this.#waiting ??= this.#last;
        // Also one that was given up, as nobody answered like a hub then.
        void this.#pump();
      } else this.#set({ reach, followers: null });
    } catch {
      this.#set({ reach: 'offline', followers: null });
    }
    if (!this.#stopped) this.#rounds = setTimeout(() => void this.#ask(), round);
  }
}

/** nchan has no such room until somebody speaks or listens in it. A site without a hub answers with a page. */
function isEmptyRoom(response: Response): boolean {
  return response.status === 404 && !response.headers.get('content-type')?.includes('html');
}

function reachOf(response: Response): Reach {
  if (response.status === 401 || response.status === 403) return 'refused';
  if (response.status === 429) return 'busy';
  if (response.status >= 500) return 'offline';
  const json = response.headers.get('content-type')?.includes('json') ?? false;
  return response.ok && json ? 'sent' : 'none';
}
