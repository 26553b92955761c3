import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { createServer } from 'vite';
import { buildBasemap } from '../data/basemap/build';
import { compileFolder } from '../data/compile/compile';
import { Hub } from '../deploy/hub';
import { readVideo } from '../deploy/server';
import { writeCalendar } from './calendar';
import { devHeaders } from './devHeaders';
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
if (!(await compileFolder({ dir, out, brief: true }))) process.exit(1);
await buildBasemap({ dir, out });
await writeCalendar(out);
await buildHost(out);

const http = createHttpServer();
const nonce = randomBytes(16).toString('base64');
const vite = await createServer({
  server: { middlewareMode: true, hmr: { server: http } },
  html: { cspNonce: nonce },
});

function setHeaders(response: ServerResponse, path: string): void {
  const headers = devHeaders(path, readVideo(out), nonce, origin);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
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
  void compileFolder({ dir, out, brief: true }).then(
    (good) => good && vite.ws.send({ type: 'full-reload' }),
  );
});

const { PORT = '5173', HOST = '127.0.0.1' } = process.env;
const origin = `http://${HOST}:${PORT}`;
http.listen(Number(PORT), HOST, () => {
  tellSpeaker(`http://${HOST}:${PORT}`, key);
  console.log(`The atlas is at http://${HOST}:${PORT}/`);
});
