import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Hub } from '../../server/hub';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What the hub answers a request with; 200 where it holds the line open. */
function ask(hub: Hub, accept: string): number {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url: '/follow/talk', headers: { accept } });
  const response = new ServerResponse(request);
  hub.handle(request, response);
  return response.statusCode;
}

it.each([
  ['streams', 'text/event-stream'],
  ['plain requests that wait', 'application/json'],
])('turns away more than it can hold of %s', (_, accept) => {
  const hub = new Hub('key');
  const codes = Array.from({ length: 2_000 }, () => ask(hub, accept));
  expect(codes).toEqual(Array.from({ length: 2_000 }, () => 200));
  expect(ask(hub, 'text/event-stream')).toBe(503);
  expect(ask(hub, 'application/json')).toBe(503);
  hub.close();
});
