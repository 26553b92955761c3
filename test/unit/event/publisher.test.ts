import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Publisher, type Published } from '../../../src/pages/event/live/Publisher';
import { makeWorld, message } from './environment';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const counts = (messages: number, subscribers: number) =>
  Promise.resolve(Response.json({ messages, subscribers }));

function speak() {
  const { environment, answer } = makeWorld();
  const states: Published[] = [];
  const publisher = new Publisher('talk', 'secret', environment, (state) => states.push(state));
  const sent = () =>
    answer.mock.calls
      .filter(([, init]) => init?.method === 'POST')
      .map(([, init]) => JSON.parse(String(init?.body)));
  return { publisher, answer, sent, now: () => states.at(-1) };
}

describe('a publisher', () => {
  it('sends the key in a header and nowhere else', async () => {
    const { publisher, answer, sent, now } = speak();
    answer.mockImplementation(() => counts(1, 3));
    publisher.send({ v: '?city=ghent', cue: 'tour/team' });
    await vi.advanceTimersByTimeAsync(0);
    const [url, init] = answer.mock.calls[0] ?? [];
    expect(url).toBe('/publish/talk');
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer secret');
    expect(JSON.stringify(sent())).not.toContain('secret');
    expect(sent()).toEqual([{ v: '?city=ghent', cue: 'tour/team', seq: 1_000_000, at: 1_000_000 }]);
    expect(now()?.reach).toBe('sent');
  });

  it('sends the newest after the one on its way, and no more', async () => {
    const { publisher, answer, sent } = speak();
    answer.mockImplementation(
      () => new Promise((done) => setTimeout(() => done(Response.json({})), 1_000)),
    );
    for (const city of ['a', 'b', 'c', 'd']) publisher.send({ v: `?city=${city}`, cue: null });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(sent().map(({ v }) => v)).toEqual(['?city=a', '?city=d']);
    expect(sent()[1].seq).toBeGreaterThan(sent()[0].seq);
  });

  it('tries again until it arrives', async () => {
    const { publisher, answer, sent, now } = speak();
    publisher.send({ v: '?city=a', cue: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.reach).toBe('offline');
    answer.mockImplementation(() => counts(1, 0));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(now()?.reach).toBe('sent');
    expect(sent()[0]).toEqual(sent()[1]);
  });

  it('repeats itself to a hub that has forgotten, also one that knows no such room', async () => {
    const { publisher, answer, sent, now } = speak();
    answer.mockImplementation(() => counts(1, 12));
    publisher.start();
    publisher.send({ v: '?city=a', cue: null });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(now()?.followers).toBe(12);
    expect(sent()).toHaveLength(1);
    for (const forgotten of [counts(0, 2), Promise.resolve(new Response(null, { status: 404 }))]) {
      answer.mockImplementationOnce(() => forgotten);
      await vi.advanceTimersByTimeAsync(5_000);
    }
    expect(sent()).toHaveLength(3);
    expect(sent()[2]).toEqual(sent()[0]);
    publisher.stop();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent()).toHaveLength(3);
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [429, 'busy'],
    [503, 'offline'],
    [405, 'none'],
  ] as const)('tells %s as %s', async (status, reach) => {
    const { publisher, answer, now } = speak();
    answer.mockImplementation(() => Promise.resolve(new Response('', { status })));
    publisher.send({ v: '', cue: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.reach).toBe(reach);
  });

  it('knows a site of files by the page it answers with', async () => {
    const { publisher, answer, now } = speak();
    const headers = { 'content-type': 'text/html' };
    answer.mockImplementation(() =>
      Promise.resolve(new Response('<html>', { status: 404, headers })),
    );
    publisher.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.reach).toBe('none');
  });

  it('sends what waited when the hub is there after all', async () => {
    const { publisher, answer, sent, now } = speak();
    answer.mockImplementation(() => Promise.resolve(new Response('<html>', { status: 404 })));
    publisher.start();
    publisher.send({ v: '?city=a', cue: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(now()?.reach).toBe('none');
    answer.mockImplementation(() => counts(1, 2));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(now()).toEqual({ reach: 'sent', followers: 2 });
    expect(sent()).toHaveLength(2);
  });

  it('comes after another speaker in the room, and does not repeat over her', async () => {
    const { publisher, answer, sent } = speak();
    answer.mockImplementation(() => counts(0, 1));
    publisher.send({ v: '?city=a', cue: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(publisher.acknowledge(message(sent()[0].seq))).toBe(false);
    expect(publisher.acknowledge(message(2_000_000))).toBe(true);
    publisher.start();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(sent()).toHaveLength(1);
    publisher.send({ v: '?city=b', cue: null });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent()[1].seq).toBe(2_000_001);
  });
});
