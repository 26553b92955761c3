import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower } from '../../../src/pages/event/live/Follower';
import { makeWorld, message } from './environment';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

function follow() {
  const made = makeWorld();
  const follower = new Follower('talk', made.environment, () => undefined);
  follower.start();
  return { ...made, follower };
}
const say = (seq: number, v?: string) => JSON.stringify(message(seq, v));
const json = (body: unknown) => Promise.resolve(Response.json(body));

describe('a follower', () => {
  it('opens one line, to the room, and takes what comes', () => {
    const { follower, streams, stream, answer } = follow();
    expect(stream().url).toBe('/follow/talk');
    expect(follower.state.connection).toBe('connecting');
    stream().events.onMessage(say(5));
    expect(follower.state).toMatchObject({
      connection: 'live',
      message: message(5),
      heard: 1_000_000,
    });
    expect(streams).toHaveLength(1);
    expect(answer).not.toHaveBeenCalled();
  });

  it('ignores what is older, the same again, and what is no message', () => {
    const { follower, stream } = follow();
    stream().events.onMessage(say(5, '?city=riga'));
    for (const text of [say(4), say(5), 'garbage', '{"v":1}', '[]'])
      stream().events.onMessage(text);
    expect(follower.state.message?.v).toBe('?city=riga');
    stream().events.onMessage(say(6, '?city=oslo'));
    expect(follower.state.message?.v).toBe('?city=oslo');
  });

  it('asks at once when the line breaks, and opens another within two seconds', async () => {
    const { follower, streams, stream, answer } = follow();
    stream().events.onPing();
    answer.mockImplementation(() => json(message(7)));
    stream().events.onError();
    await vi.advanceTimersByTimeAsync(0);
    expect(follower.state.message?.seq).toBe(7);
    expect(stream().closed).toBe(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams).toHaveLength(2);
    stream().events.onPing();
    expect(follower.state.connection).toBe('live');
  });

  it('notices a line that is silent without being broken', async () => {
    const { stream, answer } = follow();
    stream().events.onPing();
    await vi.advanceTimersByTimeAsync(20_000);
    stream().events.onPing();
    // It has shown that it lets words through, so nothing is asked beside it.
    const asked = answer.mock.calls.length;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(answer).toHaveBeenCalledTimes(asked);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(answer.mock.calls.length).toBeGreaterThan(asked);
  });

  it('goes on by plain requests where lines do not hold, and tries a line now and then', async () => {
    const { follower, streams, stream, answer } = follow();
    answer.mockImplementation(() => json(message(1)));
    for (let broken = 0; broken < 3; broken++) {
      stream().events.onError();
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(follower.state.connection).toBe('polling');
    const before = answer.mock.calls.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(answer.mock.calls.length).toBe(before + 1);
    const lines = streams.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(streams.length).toBeGreaterThan(lines);
  });

  describe('behind a proxy that opens lines and holds back what they say', () => {
    it('shows the first view within five seconds, and asks after the third silence', async () => {
      const { follower, answer, streams } = follow();
      answer.mockImplementation(() => json(message(1)));
      await vi.advanceTimersByTimeAsync(5_000);
      expect(follower.state).toMatchObject({ connection: 'connecting', message: message(1) });
      await vi.advanceTimersByTimeAsync(15_000);
      expect(follower.state.connection).toBe('polling');
      // Never again later than by the longest wait and the doubt about one more line.
      for (let seq = 2; seq < 8; seq++) {
        answer.mockImplementation(() => json(message(seq)));
        await vi.advanceTimersByTimeAsync(9_000);
        expect(follower.state.message?.seq).toBe(seq);
        expect(follower.state.connection).toBe('polling');
      }
      expect(streams.filter(({ closed }) => !closed).length).toBeLessThanOrEqual(1);
    });

    it('hears the speaker begin, though the room was empty at first', async () => {
      const { follower, answer } = follow();
      answer.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
      await vi.advanceTimersByTimeAsync(20_000);
      expect(follower.state).toMatchObject({ connection: 'connecting', message: null });
      expect(follower.state.heard).not.toBeNull();
      answer.mockImplementation(() => json(message(1)));
      await vi.advanceTimersByTimeAsync(6_000);
      expect(follower.state.message?.seq).toBe(1);
    });

    it('leaves a line in peace that has spoken while it was asked', async () => {
      const { follower, stream, answer } = follow();
      let reply: (response: Response) => void = () => undefined;
      answer.mockImplementation(() => new Promise((done) => (reply = done)));
      await vi.advanceTimersByTimeAsync(3_000);
      stream().events.onMessage(say(2));
      reply(Response.json(message(1)));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(follower.state).toMatchObject({ connection: 'live', message: message(2) });
      expect(stream().closed).toBe(false);
    });
  });

  describe('behind a proxy that lets a line begin and holds back the rest', () => {
    it('shows what is shown within ten seconds, and asks after the third silence', async () => {
      const { follower, streams, stream, answer } = follow();
      let began = 0;
      for (let seq = 1; seq < 9; seq++) {
        answer.mockImplementation(() => json(message(seq)));
        for (let second = 0; second < 10; second++) {
          // What was newest when the line was opened is all that it says.
          if (streams.length > began) {
            began = streams.length;
            stream().events.onMessage(say(seq));
          }
          await vi.advanceTimersByTimeAsync(1_000);
        }
        expect(follower.state.message?.seq).toBe(seq);
      }
      expect(follower.state.connection).toBe('polling');
    });

    it('does not wait for a silence where the hub should have said that it is there', async () => {
      const { stream, answer } = follow();
      answer.mockImplementation(() => json(message(1)));
      stream().events.onMessage(say(1));
      const first = stream();
      await vi.advanceTimersByTimeAsync(33_000);
      expect(first.closed).toBe(true);
    });

    it('knows a line whose words come all together', async () => {
      const { follower, stream, answer } = follow();
      answer.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
      await vi.advanceTimersByTimeAsync(41_000);
      answer.mockImplementation(() => json(message(1)));
      for (let ping = 0; ping < 3; ping++) stream().events.onPing();
      await vi.advanceTimersByTimeAsync(0);
      expect(follower.state).toMatchObject({ connection: 'polling', message: message(1) });
    });

    it('keeps a line that speaks, though nothing else is answered', async () => {
      const { follower, stream, answer } = follow();
      answer.mockImplementation(() => Promise.reject(new TypeError('refused')));
      stream().events.onMessage(say(1));
      await vi.advanceTimersByTimeAsync(20_000);
      stream().events.onPing();
      expect(follower.state.connection).toBe('live');
      expect(stream().closed).toBe(false);
    });
  });

  it('says that it is offline, keeps the last state, and comes back by itself', async () => {
    const { follower, streams, stream, answer } = follow();
    stream().events.onMessage(say(3));
    stream().events.onError();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(follower.state).toMatchObject({ connection: 'offline', message: message(3) });
    const tries = answer.mock.calls.length;
    await vi.advanceTimersByTimeAsync(8_000);
    expect(answer.mock.calls.length).toBeGreaterThan(tries);
    answer.mockImplementation(() => json(message(9)));
    const lines = streams.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(streams.length).toBeGreaterThan(lines);
    stream().events.onPing();
    expect(follower.state).toMatchObject({ connection: 'live', message: message(9) });
  });

  it('looks at once when the device wakes', async () => {
    const { follower, stream, answer } = follow();
    stream().events.onPing();
    answer.mockImplementation(() => json(message(4)));
    follower.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(follower.state.message?.seq).toBe(4);
  });

  it.each([
    ['a page', () => Promise.resolve(new Response('<!doctype html>', { status: 200 }))],
    ['not found', () => Promise.resolve(new Response('', { status: 404 }))],
  ])('knows a site without a hub by its answer: %s', async (_, make) => {
    const { follower, stream, answer } = follow();
    answer.mockImplementation(make);
    stream().events.onError();
    await vi.advanceTimersByTimeAsync(0);
    expect(follower.state.connection).toBe('none');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(answer).toHaveBeenCalledTimes(1);
    // It may have been somebody else's page: it is asked again, seldom.
    answer.mockImplementation(() => json(message(1)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(answer.mock.calls.length).toBeGreaterThan(1);
    expect(follower.state).toMatchObject({ message: message(1) });
  });

  it('takes another’s page for a broken network where there was a hub', async () => {
    const { follower, stream, answer } = follow();
    stream().events.onMessage(say(3));
    answer.mockImplementation(() => Promise.resolve(new Response('<!doctype html>')));
    stream().events.onError();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(follower.state).toMatchObject({ connection: 'offline', message: message(3) });
    answer.mockImplementation(() => json(message(4)));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(follower.state.message?.seq).toBe(4);
  });

  it.each([204, 408])('waits in a room where nobody has spoken: %s', async (status) => {
    const { follower, streams, stream, answer } = follow();
    answer.mockImplementation(() => Promise.resolve(new Response(null, { status })));
    stream().events.onError();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(follower.state).toMatchObject({ connection: 'connecting', message: null });
    expect(streams).toHaveLength(2);
  });

  it('leaves nothing open when it stops', async () => {
    const { follower, streams, stream, answer } = follow();
    follower.stop();
    follower.wake();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stream().closed).toBe(true);
    expect(streams).toHaveLength(1);
    expect(answer).not.toHaveBeenCalled();
  });
});
