import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { key, startAlone } from '../hub/hubs';
import { median, quantile } from './median';

const messages = 20;
/** Between two messages, in ms: no flood. */
const between = 400;

export interface HubTimes {
  followers: number;
  /** Until all were connected, in ms. */
  join: number;
  /** Share of the messages that arrived, 0 to 1. */
  delivered: number;
  /** From publishing to receipt, in ms. */
  middle: number;
  slowest: number;
  /** Resident memory for each follower, in bytes. */
  memory: number;
  /** Bytes that a follower receives with each message. */
  bytes: number;
  /** And with each sign of life, of which there are three a minute. */
  ping: number;
}

/** Resident memory of a process, in bytes. */
function resident(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? NaN) * 1_024;
}

class Phone {
  readonly arrivals = new Map<number, number>();
  bytes = 0;
  pings = 0;
  open = false;
  #rest = '';

  constructor(readonly socket: Socket) {
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => this.#read(part));
    socket.on('error', () => undefined);
  }

  #read(part: string): void {
    this.open ||= part.includes('text/event-stream');
    this.bytes += Buffer.byteLength(part);
    this.pings += part.split('event: ping').length - 1;
    // Longer than the longest message.
    this.#rest = (this.#rest + part).slice(-4_500);
    for (const [, seq] of this.#rest.matchAll(/"seq":(\d+),"at":\d+[,}]/g)) {
      if (!this.arrivals.has(Number(seq))) this.arrivals.set(Number(seq), performance.now());
    }
  }
}

async function join(port: number, count: number, within: number): Promise<Phone[]> {
  const phones: Phone[] = [];
  for (let made = 0; made < count; made += 50) {
    for (let at = 0; at < 50; at++) {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /follow/talk HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n'),
      );
      phones.push(new Phone(socket));
    }
    await pause((within * 50) / count);
  }
  const limit = performance.now() + 20_000;
  while (phones.some(({ open }) => !open) && performance.now() < limit) await pause(20);
  return phones;
}

/** A stop of the speaker’s own, with words as long as a slide’s; else a cue of the programme. */
const ownWords = {
  title: 'What a city does with heat',
  words: 'Shade, water, warnings. '.repeat(60),
};

async function measure(
  port: number,
  pid: number,
  count: number,
  isOwn: boolean,
): Promise<HubTimes> {
  const before = resident(pid);
  const start = performance.now();
  // A hall that scans the code within ten seconds; half of that leaves the last ones time to arrive.
  const phones = await join(port, count, 5_000);
  const joined = performance.now() - start;
  await pause(500);
  const memory = (resident(pid) - before) / count;
  const read = () => phones.reduce((sum, { bytes }) => sum + bytes, 0);
  const bytes = read();
  const sent = new Map<number, number>();
  for (let seq = 1; seq <= messages; seq++) {
    sent.set(seq, performance.now());
    const body = JSON.stringify({
      v: '?practice=living-lab#5/51.05/3.73',
      ...(isOwn ? { cue: null, ...ownWords } : { cue: 'tour/team' }),
      seq,
      at: 1,
    });
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
    await fetch(`http://127.0.0.1:${port}/publish/talk`, { method: 'POST', headers, body });
    await pause(between);
  }
  await pause(2_000);
  const late = phones.flatMap(({ arrivals }) =>
    [...arrivals].map(([seq, at]) => at - (sent.get(seq) ?? NaN)),
  );
  const perMessage = (read() - bytes) / count / messages;
  const heard = read();
  const pings = () => phones.reduce((sum, phone) => sum + phone.pings, 0);
  const [pinged, silence] = [pings(), performance.now() + 45_000];
  while (performance.now() < silence) await pause(100);
  const ping = (read() - heard) / (pings() - pinged);
  for (const { socket } of phones) socket.destroy();
  return {
    followers: count,
    join: joined,
    delivered: late.length / (count * messages),
    middle: median(late),
    slowest: quantile(late, 0.99),
    memory,
    bytes: perMessage,
    ping,
  };
}

/** Followers on loopback against nginx and nchan. */
export async function timeNginx(followers: number, isOwn: boolean): Promise<HubTimes> {
  const { urls, pids, stop } = await startAlone();
  try {
    return await measure(Number(new URL(urls[0] ?? '').port), pids?.[0] ?? 0, followers, isOwn);
  } finally {
    await stop();
  }
}

/** The same against the hub of `npm start`. */
export async function timeSmall(followers: number, isOwn: boolean): Promise<HubTimes> {
  const child = fork('test/bench/hubProcess.ts', [key], { execArgv: ['--import', 'tsx'] });
  try {
    const [port]: unknown[] = await once(child, 'message');
    return await measure(Number(port), child.pid ?? 0, followers, isOwn);
  } finally {
    child.kill();
  }
}
