import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkNetwork, type Findings } from '../../../src/pages/event/host/selfCheck';
import { makeWorld } from './environment';

const now = Date.parse('2026-11-30T10:00:00Z');
beforeEach(() => void vi.useFakeTimers({ now }));
afterEach(() => void vi.useRealTimers());

function answer(status: number, change: { date?: number; type?: string } = {}) {
  const headers = new Headers({ 'Content-Type': change.type ?? 'application/json' });
  if (change.date !== undefined) headers.set('Date', new Date(change.date).toUTCString());
  return () => Promise.resolve(new Response(status === 204 ? null : '{}', { status, headers }));
}

function check() {
  const world = makeWorld();
  const told: Findings[] = [];
  const last = () => told.at(-1);
  const start = () => checkNetwork(world.environment, (findings) => told.push(findings));
  return { ...world, told, last, start };
}

describe('the check of a network', () => {
  it('asks as a phone does, in a room that nobody speaks in, and closes its line', async () => {
    const world = check();
    world.answer.mockImplementation(answer(204, { date: now }));
    const whole = world.start();
    world.stream().events.onPing();
    await expect(whole).resolves.toEqual({
      poll: 'good',
      stream: 'good',
      clock: 'good',
      minutes: 0,
    });
    expect(world.answer.mock.calls[0]?.[0]).toBe('/follow/self-check');
    expect(world.stream()).toMatchObject({ url: '/follow/self-check', closed: true });
    expect(world.told).toHaveLength(2);
  });

  it.each([
    ['the page of a site without a hub', answer(404, { type: 'text/html' }), 'none'],
    ['the sign-in page of a hotel', answer(200, { type: 'text/html' }), 'none'],
    ['a hub that is full', answer(503), 'busy'],
    ['a message', answer(200), 'good'],
    ['a hub that waited in vain', answer(408), 'good'],
    ['nothing', () => Promise.reject(new TypeError('offline')), 'blocked'],
  ] as const)('tells %s', async (_, respond, finding) => {
    const world = check();
    world.answer.mockImplementation(respond);
    void world.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.last()).toMatchObject({ poll: finding, stream: 'waiting' });
  });

  it('does not wait for a network that swallows what is asked', async () => {
    const world = check();
    world.answer.mockImplementation(
      (_, init) =>
        new Promise((_done, fail) => {
          init?.signal?.addEventListener('abort', () => fail(new Error('aborted')));
        }),
    );
    void world.start();
    await vi.advanceTimersByTimeAsync(12_000);
    expect(world.last()).toMatchObject({ poll: 'blocked' });
  });

  it('tells a line that is held back from one that is cut', async () => {
    const held = check();
    held.answer.mockImplementation(answer(204));
    void held.start();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(held.last()).toMatchObject({ poll: 'good', stream: 'held', clock: 'unknown' });
    const cut = check();
    cut.answer.mockImplementation(answer(204));
    void cut.start();
    cut.stream().events.onError();
    await vi.advanceTimersByTimeAsync(0);
    expect(cut.last()).toMatchObject({ stream: 'broken' });
    expect(cut.stream().closed).toBe(true);
  });

  it.each([
    [now + 10_000, 'good', 0],
    [now + 300_000, 'behind', 5],
    [now - 40_000, 'ahead', 1],
    [now - 3_600_000, 'ahead', 60],
  ] as const)('compares the clock with the server’s', async (date, clock, minutes) => {
    const world = check();
    world.answer.mockImplementation(answer(204, { date }));
    void world.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.last()).toMatchObject({ clock, minutes });
  });
});
