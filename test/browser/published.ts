import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../server/http';

/** A host of a built folder on which files can be published anew, and whose network goes as it is closed. */
export async function publish(dir: string) {
  const site = await serve({ dir });
  const published = new Map<string, string>();
  const asked: string[] = [];
  /** Whether what stands before the host says that it does not answer. */
  const state = { isDown: false };
  const proxy = createServer((incoming, outgoing) => {
    const { url = '/', headers } = incoming;
    asked.push(url);
    if (state.isDown) {
      outgoing.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Service unavailable</h1>');
      return;
    }
    const own = published.get(url.split('?', 1)[0] ?? '');
    if (own !== undefined) {
      const type = typeOf(url);
      outgoing.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(own);
      return;
    }
    ask(site.url + url, { headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    }).end();
  });
  await new Promise<void>((done) => void proxy.listen(0, '127.0.0.1', () => done()));
  const { port } = proxy.address() as AddressInfo;
  const close = async () => {
    proxy.closeAllConnections();
    await new Promise((done) => proxy.close(done));
    await site.close();
  };
  return { url: `http://127.0.0.1:${port}`, published, asked, state, close };
}

function typeOf(url: string): string {
  if (url.endsWith('.js')) return 'text/javascript';
  return url.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
}
