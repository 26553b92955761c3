import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of other sites that frame ours, each with the script that its newsroom runs. */
export const hostKinds = [
  'datawrapper',
  'amp',
  'medium',
  'pym',
  'guardian',
  'iframe-resizer',
  'wordpress',
] as const;
export type HostKind = (typeof hostKinds)[number];

const scripts: Readonly<Record<string, string>> = {
  '/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/iframe-resizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
  /** Another vendor's, with the name that ours has. */
  '/vendor/embed.js': 'node_modules/pym.js/dist/pym.v1.min.js',
  '/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
};

const frame = (src: string) => `<iframe id="f" src="${src}" title="Map" width="100%"></iframe>`;
/** Listens as Datawrapper's, Medium's, the Guardian's and WordPress's hosts do. */
const listen = (body: string) => `<script>
addEventListener('message', function (event) {
  var f = document.getElementById('f'), data = event.data;
  if (event.source !== f.contentWindow) return;
  ${body}
});</script>`;
const json = (body: string) => `try { data = JSON.parse(data); } catch (e) { return; } ${body}`;

const bodies: Readonly<Record<HostKind, (src: string) => string>> = {
  datawrapper: (src) =>
    listen(`if (data['datawrapper-height'] === undefined) return;
      for (var id in data['datawrapper-height']) f.style.height = data['datawrapper-height'][id] + 'px';`) +
    frame(src),
  medium: (src) =>
    listen(
      json(
        `if (data.context === 'iframe.resize' && data.src === f.src) f.style.height = data.height + 'px';`,
      ),
    ) + frame(src),
  guardian: (src) =>
    listen(
      json(`if (/^iframeMessenger:/.test(data.id) && data.type === 'set-height')
        f.style.height = data.value + 'px';`),
    ) + frame(src),
  wordpress: (src) =>
    listen(`if (data.secret !== 'aB3dE6' || data.message !== 'height') return;
      f.style.height = Math.min(1000, Math.max(200, data.value)) + 'px';`) +
    frame(`${src}#?secret=aB3dE6`) +
    `<script>document.getElementById('f').onload = function () {
      this.contentWindow.postMessage({ message: 'ready', secret: 'aB3dE6' }, '*');
    };</script>`,
  amp: (src) => `<script src="/frames.js"></script><div id="p"></div><script>
    newswireFrames.Framer(document.getElementById('p'), { src: '${src}', attributes: { id: 'f', title: 'Map' } });
    </script>`,
  pym: (src) => `<script src="/pym.js"></script><div id="p"></div><script>
    new pym.Parent('p', '${src}', { title: 'Map' }).iframe.id = 'f';</script>`,
  'iframe-resizer': (src) =>
    `<script src="/iframe-resizer.js"></script>${frame(src)}<script>iFrameResize({}, '#f');</script>`,
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;display:block}</style>
<p>Before.</p><div id="column">${body}</div><p id="after">After.</p></html>`;
}

export interface Hosts {
  /** Of the other site. */
  origin: string;
  /** Has a page at this path; it may hold anything, and come with headers. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/** Another site, on another origin: it frames the embedded page at `embed`. */
export async function serveHosts(embed: string): Promise<Hosts> {
  const pages = new Map(hostKinds.map((kind) => [`/${kind}`, page(bodies[kind](embed))]));
  const said = new Map<string, Readonly<Record<string, string>>>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const script = scripts[path];
    if (script !== undefined) {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(script));
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(said.get(path) ?? {})) {
      response.setHeader(name, value);
    }
    response.end(pages.get(path) ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // `localhost` is another site than 127.0.0.1, as a newspaper is.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: (path, body, headers = {}) => {
      said.set(path, headers);
      pages.set(path, page(body));
      return origin + path;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
