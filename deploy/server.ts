import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import * as v from 'valibot';
import { eventSchema, type Video } from '../src/atlas/schema';
import { readContents } from './contents';
import { headersFor } from './headers';
import { Hub } from './hub';
import { readOrigin } from './origin';
import { pinnedPath, readMade } from './made';
import { contentTypeOf } from './types';
import type { Views } from './views';

export interface ServeOptions {
  /** The built folder. */
  dir: string;
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** The key of the live follow; without one there is no hub. */
  followKey?: string | undefined;
  /** How many views may wait for their turn; left out, as many as one machine can bear. */
  mostWaiting?: number | undefined;
}

export interface Served {
  /** Origin without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The recording named in the built folder's event.json; null where there is none, or no such file. */
export function readVideo(dir: string): Video | null {
  try {
    const json: unknown = JSON.parse(readFileSync(join(dir, 'data', 'event.json'), 'utf8'));
    return v.parse(eventSchema, json).video;
  } catch {
    return null; // a site without the event is served as well
  }
}

/** Path (decoded) and query (with its `?`) of a request; null if the address cannot be read. */
function addressOf({ url = '/' }: IncomingMessage): { path: string; query: string } | null {
  const [raw = '/'] = url.split('?', 1);
  try {
    return { path: decodeURIComponent(raw), query: url.slice(raw.length) };
  } catch {
    return null;
  }
}

/** Where a request was sent, as far as its sender says it in a name that a host can have: it stands in headers. */
function originOf({ headers: { host = '' } }: IncomingMessage): string {
  return `http://${/^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i.test(host) ? host : 'localhost'}`;
}

/**
 * Answers requests for a built folder: precompressed files where the browser
 * takes them, ETags, byte ranges, `/about` → `/about/`, the missing page in the
 * language of the path, and the policy's headers on everything.
 */
export function siteHandler(dir: string, mostWaiting?: number): Handler {
  const root = resolve(dir);
  const video = readVideo(root);
  const ownOrigin = readOrigin(process.env['SITE_URL']);
  const { files, pages, missing } = readContents(root);
  const sendFile = sirv(root, { etag: true, brotli: true, gzip: true, extensions: [] });

  const headersAt = (path: string, request: IncomingMessage) =>
    headersFor(path, { video, origin: ownOrigin ?? originOf(request) });
  const setHeaders = (request: IncomingMessage, response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headersAt(path, request))) {
      response.setHeader(name, value);
    }
    response.setHeader('Content-Type', contentTypeOf(path));
  };
  /** Whether a browser asks if it may read a range from another origin; answered if so. */
  const answerPreflight = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (request.method !== 'OPTIONS') return false;
    const headers = headersAt(addressOf(request)?.path ?? '/', request);
    if (!('Access-Control-Allow-Headers' in headers)) return false;
    response.writeHead(204, headers).end();
    return true;
  };

  let views: Promise<Views> | undefined;
  /** What draws and writes views is large, so it is there from the first question on. */
  const answerView = async (
    { path, query }: { path: string; query: string },
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    views ??= import('./views').then(
      (module) => new module.Views(root, (version) => pages.has(pinnedPath(version)), mostWaiting),
    );
    const origin = ownOrigin ?? originOf(request);
    const { status, body, retryAfter } = await (await views).answer(path, query, origin);
    setHeaders(request, response, path);
    if (status !== 200) {
      response.setHeader('Content-Type', contentTypeOf('.txt'));
      // Also below `/v/`, where what is there may be kept for good.
      response.setHeader('Cache-Control', 'no-cache');
    } else if (readMade(path)?.kind === 'oembed') {
      response.setHeader('Content-Type', contentTypeOf('.json'));
    }
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    response.writeHead(status).end(request.method === 'HEAD' ? '' : body);
  };

  return (request, response) => {
    if (answerPreflight(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const address = addressOf(request);
    if (!address) {
      response.writeHead(400).end();
      return;
    }
    const { path, query } = address;
    if (pages.has(`${path}/`)) {
      // Only paths of our own pages come here, so the address cannot lead elsewhere.
      setHeaders(request, response, path);
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
    } else if (pages.has(path) || files.has(path)) {
      setHeaders(request, response, path);
      if (pages.has(path)) request.url = `${encodeURI(path)}index.html`;
      sendFile(request, response);
    } else if (readMade(path)) {
      answerView(address, request, response).catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      });
    } else {
      const page = missing(path);
      setHeaders(request, response, page.path);
      response.writeHead(404).end(page.html);
    }
  };
}

/** Serves a built folder over HTTP. Rejects if the port is taken. */
export async function serve({
  dir,
  port = 0,
  host = '127.0.0.1',
  followKey,
  mostWaiting,
}: ServeOptions): Promise<Served> {
  const hub = followKey === undefined ? null : new Hub(followKey);
  const answer = siteHandler(dir, mostWaiting);
  const server = createServer((request, response) => {
    if (!hub?.handle(request, response)) answer(request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(port, host, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        hub?.close();
        server.closeAllConnections();
      }),
  };
}
