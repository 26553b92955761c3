import { act } from '@testing-library/react';
import { vi } from 'vitest';
import type { Programme } from '../../../src/atlas/eventSchema';

/** A programme of two cues about the cities of the fixture. */
export const programme: Programme = {
  version: '2026-11-24-test',
  id: 'tour',
  cues: [
    {
      id: 'strategy',
      time: null,
      view: '?practice=innovation-strategy&city=ghent#5/51.1/3.7',
      city: 'ghent',
      title: { en: 'A strategy', fr: 'Une stratégie' },
      sentences: [
        {
          text: { en: 'The council adopted it.', fr: 'Le conseil l’a adoptée.' },
          record: { id: 'ghent-strategy', name: 'Strategy 2030', city: 'ghent' },
        },
        {
          text: { en: 'It runs to 2030.', fr: null },
          record: { id: 'ghent-strategy', name: 'Strategy 2030', city: 'ghent' },
        },
      ],
    },
    {
      id: 'assembly',
      time: null,
      view: '?practice=citizens-assembly',
      city: null,
      title: { en: 'Drawn by lot', fr: null },
      sentences: [],
    },
  ],
};

/** Stands for the browser's own line to the hub. */
export class FakeEventSource extends EventTarget {
  static all: FakeEventSource[] = [];
  closed = false;

  constructor(readonly url: string) {
    super();
    FakeEventSource.all.push(this);
  }

  close(): void {
    this.closed = true;
  }

  static get last(): FakeEventSource {
    const last = FakeEventSource.all.at(-1);
    if (!last) throw new Error('no line was opened');
    return last;
  }

  /** Has every open line receive a message. */
  static async say(message: object): Promise<void> {
    await act(async () => {
      for (const source of FakeEventSource.all.filter(({ closed }) => !closed)) {
        source.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
      }
    });
  }
}

/** A page at an address, with a hub that the test speaks for. */
export function openRoom(address: string) {
  FakeEventSource.all = [];
  history.replaceState(null, '', address);
  vi.stubGlobal('EventSource', FakeEventSource);
  const hub = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(Response.json({ messages: 1, subscribers: 4 })),
  );
  vi.stubGlobal('fetch', hub);
  const sent = () =>
    hub.mock.calls
      .filter(([, init]) => init?.method === 'POST')
      .map(([, init]): unknown => JSON.parse(String(init?.body)));
  return { hub, sent };
}
