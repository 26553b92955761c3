import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import * as v from 'valibot';
import { eventSchema, type Video } from '../src/atlas/eventSchema';
import { checkMeant, spell } from '../src/view/spelling';
import { readContents } from './contents';
import { headersFor } from './headers';
import { Hub } from './hub';
import { readOrigin } from './origin';
import { pinnedPath, parseDynamicPath } from './dynamicPaths';
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

/** A path that names a city, practice or country, whether there is one or not. */
const namesOne = /^\/([a-z]{2}\/)?(city|practice|country)\/[^/]+\/$/;

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

interface Address {
  /** Decoded. */
  path: string;
  /** With its `?`, as it was sent. */
  query: string;
  /** A link whose `?` was encoded on its way: what is behind it stands in `query`, not in the address. */
  isDamaged: boolean;
}

/** The address of a request; null if it cannot be read. */
function addressOf({ url = '/' }: IncomingMessage): Address | null {
  const [raw = '/'] = url.split('?', 1);
  try {
    const path = decodeURIComponent(raw);
    const query = url.slice(raw.length);
    const at = path.indexOf('?');
    if (at < 0) return { path, query, isDamaged: false };
    return { path: path.slice(0, at), query: encodeURI(path.slice(at)) + query, isDamaged: true };
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
  const openViews = () =>
    (views ??= import('./views').then(
      (module) => new module.Views(root, (version) => pages.has(pinnedPath(version)), mostWaiting),
    ));
  const answerView = async (
    { path, query }: Address,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    const origin = ownOrigin ?? originOf(request);
    const { status, body, retryAfter } = await (await openViews()).answer(path, query, origin);
    setHeaders(request, response, path);
    if (status !== 200) {
      response.setHeader('Content-Type', contentTypeOf('.txt'));
      // Also below `/v/`, where what is there may be kept for good.
      response.setHeader('Cache-Control', 'no-cache');
    } else if (parseDynamicPath(path)?.kind === 'oembed') {
      response.setHeader('Content-Type', contentTypeOf('.json'));
    }
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    response.writeHead(status).end(request.method === 'HEAD' ? '' : body);
  };

  /** Leads to a page of ours, so the address cannot lead elsewhere. */
  const leadTo = (
    page: string,
    { path, query }: Address,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    setHeaders(request, response, path);
    response.writeHead(301, { Location: `${encodeURI(page)}${query}` }).end();
  };
  const answerMissing = (path: string, request: IncomingMessage, response: ServerResponse) => {
    const page = missing(path);
    setHeaders(request, response, page.path);
    return (status: number) => response.writeHead(status).end(page.html);
  };
  /** Another spelling, or another name, of a page or file of ours leads there; all else is missing. */
  const answerOther = async (
    address: Address,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    const spelt = address.path === '/favicon.ico' ? '/icon.svg' : spell(address.path);
    const isThere = (one: string) =>
      pages.has(one) || files.has(one) || parseDynamicPath(one) !== null;
    if (isThere(spelt)) return leadTo(spelt, address, request, response);
    const check = checkMeant(spelt);
    if (check && isThere(check.page)) {
      const query = address.query.replace(/^\?/, '&');
      return leadTo(check.page, { ...address, query: check.query + query }, request, response);
    }
    const named = namesOne.test(spelt) ? await (await openViews()).meant(address.path) : null;
    if (named !== null && isThere(named)) return leadTo(named, address, request, response);
    return answerMissing(address.path, request, response)(404);
  };

  return (request, response) => {
    if (answerPreflight(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const fail = (error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    };
    const address = addressOf(request);
    if (!address) {
      answerMissing(request.url ?? '/', request, response)(400);
      return;
    }
    const { path, isDamaged } = address;
    if (!isDamaged && (pages.has(path) || files.has(path))) {
      setHeaders(request, response, path);
      if (pages.has(path)) request.url = `${encodeURI(path)}index.html`;
      // A file that a new release has taken away since must not end the server.
      response.once('pipe', (file) => file.once('error', () => response.destroy()));
      sendFile(request, response);
    } else if (parseDynamicPath(path)) answerView(address, request, response).catch(fail);
    else answerOther(address, request, response).catch(fail);
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
