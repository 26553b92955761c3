import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { troubleList } from './engine';

/** In each page, before its own scripts: tells what goes wrong there. Served as a file, as the policy wants it. */
function tell(): void {
  // What is given up as a page is left is told of as lost.
  let isLeft = false;
  addEventListener('beforeunload', () => (isLeft = true));
  addEventListener('pageshow', () => (isLeft = false));
  const say = (text: string) => {
    if (!isLeft) navigator.sendBeacon('/troubles', text.slice(0, 300));
  };
  for (const kind of ['error', 'warn'] as const) {
    const own = console[kind];
    console[kind] = (...args: unknown[]) => {
      say(`${kind}: ${args.map(String).join(' ')}`);
      own.apply(console, args);
    };
  }
  addEventListener('unhandledrejection', ({ reason }) => say(`rejected: ${String(reason)}`));
  addEventListener(
    'error',
    ({ message, target }) => {
      // A module that is needed and does not come is told as such.
      if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
      const lost = target instanceof Element ? ` ${target.outerHTML}` : '';
      say(`exception: ${message ?? ''}${lost}`);
    },
    true,
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    say(`policy: ${violatedDirective} ${blockedURI}`),
  );
}

export interface Watched {
  url: string;
  /** @throws Error that lists what went wrong in pages and frames since it was last asked */
  isClean(): void;
  close(): Promise<void>;
}

/**
 * Stands before a site for an engine whose console cannot be read: adds a script
 * to each of its pages that tells what goes wrong, and changes nothing else.
 * @param site its origin
 */
export async function watch(site: string): Promise<Watched> {
  const { note, isClean } = troubleList();
  const server = createServer((incoming, outgoing) => {
    const { url = '/', method = 'GET', headers } = incoming;
    if (url === '/troubles') {
      let text = '';
      incoming.on('data', (part) => (text += String(part)));
      incoming.on('end', () => {
        note(text);
        outgoing.writeHead(204).end();
      });
      return;
    }
    if (url === '/watch.js') {
      const type = {
        'content-type': 'text/javascript',
        'cross-origin-resource-policy': 'cross-origin',
      };
      outgoing.writeHead(200, type).end(`(${tell})()`);
      return;
    }
    const { 'accept-encoding': _, ...plain } = headers;
    const upstream = ask(site + url, { method, headers: plain }, (answer) => {
      const { statusCode = 500 } = answer;
      if (!answer.headers['content-type']?.startsWith('text/html')) {
        outgoing.writeHead(statusCode, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const { 'content-length': __, ...rest } = answer.headers;
      outgoing.writeHead(statusCode, rest);
      let html = '';
      answer.setEncoding('utf8').on('data', (part) => (html += String(part)));
      answer.on('end', () =>
        outgoing.end(html.replace(/<head>/u, '<head><script src="/watch.js"></script>')),
      );
    });
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    isClean,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
