import type { StreamEvents, Environment } from '../../src/pages/event/live/environment';

/** Reads a stream of events as a browser does, as far as the hub uses them. */
async function readStream(url: string, events: StreamEvents, signal: AbortSignal): Promise<void> {
  const response = await fetch(url, { headers: { Accept: 'text/event-stream' }, signal });
  if (!response.body || !response.headers.get('content-type')?.includes('text/event-stream')) {
    throw new Error(`no stream: ${response.status}`);
  }
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      tell(text.slice(0, end).split('\n'), events);
      text = text.slice(end + 2);
    }
  }
}

function tell(lines: readonly string[], events: StreamEvents): void {
  const of = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 2));
  const data = of('data');
  if (data.length === 0) return;
  if (of('event')[0] === 'ping') events.onPing();
  else events.onMessage(data.join('\n'));
}

/** The live client's surroundings in Node, at one of a hub's addresses. */
export function environmentAt(base: string): Environment {
  return {
    openStream(path, events) {
      const left = new AbortController();
      readStream(base + path, events, left.signal)
        .catch(() => undefined)
        .then(() => {
          if (!left.signal.aborted) events.onError();
        });
      return { close: () => left.abort() };
    },
    fetch: (path, init) => fetch(base + path, init),
    now: () => Date.now(),
    random: () => Math.random(),
  };
}
