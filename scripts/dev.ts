import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { createServer } from 'vite';
import { buildBasemap } from '../data/basemap/build';
import { compileFolder } from '../data/compile/compile';
import { framingOf, headersFor } from '../deploy/headers';
import { Hub } from '../deploy/hub';
import { policyOf } from '../deploy/policy';
import { readVideo } from '../deploy/server';
import { writeCalendar } from './calendar';
import { buildHost } from './embed';
import { followKey, tellSpeaker } from './speaker';
import { readSite, renderDocument, type ServerModule } from './site';

/**
 * `npm run dev`: every page rendered on the server and taken over in the
 * browser, as in production, with modules replaced while they are edited. The
 * tables are compiled again when one of them changes.
 */
const out = resolve('build', 'dev');
const dir = 'data';
await mkdir(out, { recursive: true });
if (!(await compileFolder({ dir, out }))) process.exit(1);
await buildBasemap({ dir, out });
await writeCalendar(out);
await buildHost(out);

const http = createHttpServer();
const nonce = randomBytes(16).toString('base64');
const vite = await createServer({
  server: { middlewareMode: true, hmr: { server: http } },
  html: { cspNonce: nonce },
});

/** Vite's client and React's refresh come inline, under the nonce; nothing else is added to the policy. */
function setHeaders(response: ServerResponse, path: string): void {
  const headers = headersFor(path, { video: readVideo(out) });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader(
    'Content-Security-Policy',
    policyOf({
      ...framingOf(path),
      'script-src': `'self' 'nonce-${nonce}'`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'worker-src': "'self' blob:",
    }),
  );
}

/** The HTML of a page, with Vite's own scripts in it. */
async function page(path: string): Promise<string> {
  // Vite's promise: the module's shape is that of its source.
  const server = (await vite.ssrLoadModule('/src/app/server.tsx')) as ServerModule;
  const site = await readSite(server, out);
  const html = await renderDocument(site, path, (page) => ({
    script: page === 'embed' ? '/src/app/embed/main.tsx' : '/src/app/main.tsx',
    preload: [],
    styles: ['/src/ui/tokens.css', '/src/ui/base.css'],
  }));
  return vite.transformIndexHtml(path, html);
}

const compiled = sirv(out, { dev: true, extensions: [], etag: true });

const key = followKey();
const hub = new Hub(key.text);

http.on('request', (request, response) => {
  if (hub.handle(request, response)) return;
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  setHeaders(response, path);
  const render = () => {
    if (!path.endsWith('/')) return response.writeHead(404).end();
    return page(path).then(
      (html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
      (error: unknown) => {
        if (error instanceof Error) vite.ssrFixStacktrace(error);
        console.error(error);
        response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
      },
    );
  };
  compiled(request, response, () => vite.middlewares(request, response, () => void render()));
});

vite.watcher.add(dir).on('change', (file) => {
  if (!/\/data\/(cues\/)?[\w-]+\.(csv|json)$/.test(file)) return;
  void compileFolder({ dir, out }).then((good) => good && vite.ws.send({ type: 'full-reload' }));
});

const { PORT = '5173', HOST = '127.0.0.1' } = process.env;
http.listen(Number(PORT), HOST, () => {
  console.log(`The atlas is at http://${HOST}:${PORT}/`);
  tellSpeaker(`http://${HOST}:${PORT}`, key);
});
