import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { longestMessage, readMessage, roomForm } from '../src/pages/event/live/message';

/** How often a line is kept alive, and how long a plain request waits for a first message; in ms. */
const pingEvery = 20_000;
const holdFor = 5_000;
/** Publishing: so many at once, then so many a second. */
const burst = 20;
const perSecond = 5;
/** One meeting room, not a broadcaster: more than this belongs behind nginx (docs/follow.md). */
const mostFollowers = 2_000;

interface Room {
  /** The newest message, as it came. */
  last: string | null;
  streams: Set<ServerResponse>;
  /** Plain requests that wait for the first message. */
  held: Set<ServerResponse>;
  tokens: number;
  filled: number;
}

const ping = 'event: ping\ndata:\n\n';

const plain = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Type': 'application/json',
} as const;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The hub of `npm start`: follow and publish for one meeting room, in memory. The contract is in docs/follow.md. */
export class Hub {
  readonly #key: Buffer;
  readonly #rooms = new Map<string, Room>();
  readonly #pings: ReturnType<typeof setInterval>;

  constructor(
    key: string,
    readonly now: () => number = Date.now,
  ) {
    this.#key = digest(key);
    this.#pings = setInterval(() => this.#ping(), pingEvery);
    this.#pings.unref();
  }

  /** Answers a request of the hub's. Returns false if it is the site's. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const [, kind, name = '', more] = path.split('/');
    if (kind !== 'follow' && kind !== 'publish') return false;
    if (more !== undefined || !roomForm.test(name)) end(response, 404);
    else if (kind === 'follow') this.#follow(name, request, response);
    else void this.#publish(name, request, response);
    return true;
  }

  /** Ends every open line. */
  close(): void {
    clearInterval(this.#pings);
    for (const { streams, held } of this.#rooms.values()) {
      for (const response of [...streams, ...held]) response.destroy();
    }
  }

  #room(name: string): Room {
    const room = this.#rooms.get(name) ?? {
      last: null,
      streams: new Set(),
      held: new Set(),
      tokens: burst,
      filled: this.now(),
    };
    this.#rooms.set(name, room);
    return room;
  }

  /** All who hold a line open, in every room. */
  #lines(): number {
    return [...this.#rooms.values()].reduce(
      (sum, { streams, held }) => sum + streams.size + held.size,
      0,
    );
  }

  #follow(name: string, request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET') return end(response, 405);
    const known = this.#rooms.get(name)?.last;
    if (request.headers.accept?.includes('text/event-stream')) return this.#stream(name, response);
    if (known !== null && known !== undefined) return end(response, 200, known);
    if (this.#lines() >= mostFollowers) return end(response, 503);
    const room = this.#room(name);
    room.held.add(response);
    const limit = setTimeout(() => end(response, 204), holdFor);
    response.on('close', () => {
      clearTimeout(limit);
      room.held.delete(response);
      this.#forget(name);
    });
  }

  #stream(name: string, response: ServerResponse): void {
    if (this.#lines() >= mostFollowers) return end(response, 503);
    const room = this.#room(name);
    response.writeHead(200, { ...plain, 'Content-Type': 'text/event-stream; charset=utf-8' });
    // A sign of life at once: until something is read, a follower cannot tell a quiet room from a line that is held back.
    response.write(room.last === null ? ping : eventOf(room.last));
    room.streams.add(response);
    response.on('close', () => {
      room.streams.delete(response);
      this.#forget(name);
    });
  }

  /** A room that nobody has spoken in and nobody waits in is none. */
  #forget(name: string): void {
    const room = this.#rooms.get(name);
    if (room?.last === null && room.streams.size === 0 && room.held.size === 0) {
      this.#rooms.delete(name);
    }
  }

  async #publish(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' && request.method !== 'GET') return end(response, 405);
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (given === undefined) return end(response, 401);
    if (!timingSafeEqual(digest(given), this.#key)) return end(response, 403);
    if (request.method === 'POST') {
      if (!this.#mayPublish(this.#room(name))) return end(response, 429);
      const text = await bodyOf(request).catch(() => null);
      if (text === null) return end(response, 413);
      if (readMessage(text) === null) return end(response, 400);
      this.#tell(this.#room(name), text);
    }
    const room = this.#rooms.get(name);
    const counts = { messages: room?.last ? 1 : 0, subscribers: room?.streams.size ?? 0 };
    return end(response, 200, JSON.stringify(counts));
  }

  #mayPublish(room: Room): boolean {
    const now = this.now();
    room.tokens = Math.min(burst, room.tokens + ((now - room.filled) / 1_000) * perSecond);
    room.filled = now;
    if (room.tokens < 1) return false;
    room.tokens -= 1;
    return true;
  }

  #tell(room: Room, text: string): void {
    room.last = text;
    const event = eventOf(text);
    for (const response of room.streams) response.write(event);
    for (const response of room.held) end(response, 200, text);
  }

  #ping(): void {
    for (const { streams } of this.#rooms.values()) {
      for (const response of streams) response.write(ping);
    }
  }
}

/** A message as the stream writes it: JSON has no raw line break inside, but may lie on several lines. */
function eventOf(text: string): string {
  return `${text
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`;
}

function end(response: ServerResponse, status: number, body = ''): void {
  if (response.headersSent) return;
  response.writeHead(status, status === 429 ? { ...plain, 'Retry-After': '1' } : plain).end(body);
}

/** A request's body as text. @throws Error over the longest message; the rest is not read */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += Buffer.byteLength(part);
    if (length > longestMessage) throw new Error('too long');
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString('utf8');
}
