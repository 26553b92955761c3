import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Follower } from '../../src/pages/event/live/Follower';
import { Publisher } from '../../src/pages/event/live/Publisher';
import { hubs, key, type Running } from './hubs';
import { environmentAt } from './environment';

const soon = { timeout: 10_000, interval: 25 } as const;
const json = { Accept: 'application/json', 'Content-Type': 'application/json' } as const;
const withKey = { ...json, Authorization: `Bearer ${key}` } as const;

const message = (seq: number, v = '?practice=living-lab') =>
  JSON.stringify({ v, cue: 'tour/living-lab', seq, at: 1_000 + seq });

describe.each(hubs)('$name', ({ here, start }) => {
  let hub: Running = { urls: [], kill: {}, stop: async () => undefined };
  beforeAll(async () => {
    if (here) hub = await start();
  });
  afterAll(() => hub.stop());
  const at = (path: string, place = 0) => `${hub.urls[place % hub.urls.length]}${path}`;
  const publish = (room: string, body: string, headers: Record<string, string> = withKey) =>
    fetch(at(`/publish/${room}`), { method: 'POST', headers, body });

  it.runIf(here)('takes a message from who has the key, and says who follows', async () => {
    const response = await publish('talk', message(1));
    expect(response.ok).toBe(true);
    await expect(response.json()).resolves.toMatchObject({ messages: 1, subscribers: 0 });
    const asked = await fetch(at('/publish/talk'), { headers: withKey });
    await expect(asked.json()).resolves.toMatchObject({ messages: 1, subscribers: 0 });
    expect(asked.headers.get('cache-control')).toContain('no-store');
  });

  it.runIf(here)('gives who comes late the present state in one round trip', async () => {
    const odd = message(3, '?q=<script>alert(1)</script>&city=../..');
    await publish('talk', message(2));
    await publish('talk', odd);
    // On another machine of the same hub, too.
    const plain = await fetch(at('/follow/talk', 1));
    expect(plain.status).toBe(200);
    expect(plain.headers.get('content-type')).toContain('application/json');
    expect(plain.headers.get('x-content-type-options')).toBe('nosniff');
    expect(plain.headers.get('cache-control')).toContain('no-store');
    await expect(plain.text()).resolves.toBe(odd);
    const heard: string[] = [];
    const stream = environmentAt(at('', 1)).openStream('/follow/talk', {
      onMessage: (text) => heard.push(text),
      onPing: () => undefined,
      onError: () => heard.push('broken'),
    });
    await vi.waitFor(() => expect(heard).toEqual([odd]), soon);
    stream.close();
  });

  it.runIf(here)('passes on a speaker’s own title and words as they came', async () => {
    const own = JSON.stringify({
      v: '?practice=living-lab',
      cue: null,
      seq: 1,
      at: 1,
      title: 'Élan <b>"vital"</b>',
      words: 'data: {}\n\nevent: ping\n} "cue":"tour/x"',
    });
    expect((await publish('own', own)).ok).toBe(true);
    const heard: string[] = [];
    const stream = environmentAt(at('', 1)).openStream('/follow/own', {
      onMessage: (text) => heard.push(text),
      onPing: () => undefined,
      onError: () => heard.push('broken'),
    });
    await vi.waitFor(() => expect(heard).toEqual([own]), soon);
    stream.close();
  });

  it.runIf(here)('keeps the order, and each room to itself', async () => {
    const heard: Record<string, string[]> = { talk: [], other: [] };
    const open = ['talk', 'other'].map((room) =>
      environmentAt(at('', 1)).openStream(`/follow/${room}`, {
        onMessage: (text) => heard[room]?.push(text),
        onPing: () => undefined,
        onError: () => heard[room]?.push('broken'),
      }),
    );
    await publish('other', message(100));
    await vi.waitFor(() => expect(heard['other']).toEqual([message(100)]), soon);
    for (let seq = 4; seq < 12; seq++) await publish('talk', message(seq));
    await vi.waitFor(() => expect(heard['talk']?.at(-1)).toBe(message(11)), soon);
    const seen = heard['talk']?.slice(1) ?? [];
    expect(seen).toEqual([4, 5, 6, 7, 8, 9, 10, 11].map((seq) => message(seq)));
    expect(heard['other']).toEqual([message(100)]);
    for (const stream of open) stream.close();
  });

  it.runIf(here)('has no answer for a room in which nobody has spoken', async () => {
    const response = await fetch(at('/follow/silence'), { headers: json });
    expect([204, 408]).toContain(response.status);
  });

  it.runIf(here)('turns away the wrong key, the wrong form and the wrong name', async () => {
    const { Authorization: _, ...noKey } = withKey;
    const wrong = { ...withKey, Authorization: 'Bearer not-the-key-of-anything' };
    const status = async (answer: Promise<Response>) => (await answer).status;
    await expect(status(publish('quiet', message(1), noKey))).resolves.toBe(401);
    await expect(status(publish('quiet', message(1), wrong))).resolves.toBe(403);
    const asked = fetch(at('/publish/quiet'), { headers: wrong });
    await expect(status(asked)).resolves.toBe(403);
    const long = message(1, `?q=${'a'.repeat(5_000)}`);
    await expect(status(publish('quiet', long))).resolves.toBe(413);
    await expect(status(publish('quiet', 'nonsense'))).resolves.toBe(400);
    await expect(status(publish('quiet', '{"v": 5}'))).resolves.toBe(400);
    await expect(status(fetch(at('/follow/A'), { headers: json }))).resolves.toBe(404);
    const put = fetch(at('/publish/quiet'), { method: 'PUT', headers: withKey, body: '{}' });
    await expect(status(put)).resolves.toBe(405);
    // Nothing of all that is in the room.
    const after = await fetch(at('/publish/quiet'), { headers: withKey });
    const { messages } = after.status === 404 ? { messages: 0 } : await after.json();
    expect(messages).toBe(0);
  });

  it.runIf(here)('takes a key for its own room only, where each has one', async ({ skip }) => {
    if (hub.pids === undefined && hub.urls.length === 1) return skip(); // one key for the house
    await expect(publish('theirs', message(1)).then(({ status }) => status)).resolves.toBe(403);
    const theirs = { ...withKey, Authorization: 'Bearer their-own-key' };
    const elsewhere = publish('quiet', message(1), theirs);
    await expect(elsewhere.then(({ status }) => status)).resolves.toBe(403);
    await expect(publish('theirs', message(1), theirs).then(({ ok }) => ok)).resolves.toBe(true);
  });

  it.runIf(here)('limits a flood, and goes on after it', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, seq) => publish('flood', message(seq))),
    );
    const codes = all.map(({ status }) => status);
    expect(codes).toContain(429);
    expect(codes.filter((code) => code < 300).length).toBeGreaterThanOrEqual(20);
    await vi.waitFor(async () => expect((await publish('flood', message(99))).ok).toBe(true), {
      timeout: 10_000,
      interval: 500,
    });
  });

  for (const what of ['worker', 'nginx', 'redis'] as const) {
    it.runIf(here)(`brings everyone back after kill -9 of ${what}`, async ({ skip }) => {
      const kill = hub.kill[what];
      if (!kill) return skip();
      const room = `kill-${what}`;
      const followers = Array.from(
        { length: 30 },
        (_, place) => new Follower(room, environmentAt(at('', place)), () => undefined),
      );
      const speaker = new Publisher(room, key, environmentAt(at('', 1)), () => undefined);
      for (const follower of followers) follower.start();
      speaker.start();
      const shown = () => followers.map(({ state }) => state.message?.v);
      const all = (v: string) => Array.from({ length: 30 }, () => v);
      speaker.send({ v: '?city=ghent', cue: null });
      await vi.waitFor(() => expect(shown()).toEqual(all('?city=ghent')), soon);
      await kill();
      speaker.send({ v: '?city=riga', cue: null });
      await vi.waitFor(() => expect(shown()).toEqual(all('?city=riga')), soon);
      // And who comes only now sees it as well.
      const late = new Follower(room, environmentAt(at('')), () => undefined);
      late.start();
      await vi.waitFor(() => expect(late.state.message?.v).toBe('?city=riga'), soon);
      for (const follower of [...followers, late]) follower.stop();
      speaker.stop();
    });
  }
});
