import type { Video } from '../src/atlas/eventSchema';
import { isStream } from '../src/atlas/stream';
import { framedDirectives, policyOf } from './policy';

/**
 * One header: the first case whose pattern fits the path gives the value, else
 * `otherwise`; `''` sends none. Patterns are kept to what JavaScript and PCRE
 * read alike, because nginx's configuration is written from the same table.
 */
export interface HeaderRule {
  name: string;
  cases: readonly (readonly [path: RegExp, value: string])[];
  otherwise: string;
}

/** Pages of one kind in every language. */
const eventPages = /^\/([a-z][a-z]\/)?event\//;
/** There a recording is watched while its cues are made: a file of the reader's, or one on YouTube, after a click. */
const cueEditor = /^\/([a-z][a-z]\/)?event\/cues\//;
const youtube = 'https://www.youtube-nocookie.com';
/** What any page may frame; of a dated version as well. */
const embedPages = /^\/(v\/[a-z0-9.-]+\/)?([a-z][a-z]\/)?embed\/(?!examples\/)/;
/**
 * What others may fetch from their own pages: the downloads, not the page that
 * lists them. Scripts and fonts as well: a sandboxed frame of ours is another
 * origin to its own files.
 */
export const openFiles =
  /^\/(v\/[a-z0-9.-]+\/)?(data|map|assets|fonts)\/(?!.*\.html$).+\.[a-z0-9]+$/;
/** Scripts that run as a worker, which have a policy of their own: their names say so. */
const workers = /^\/(v\/[a-z0-9.-]+\/)?assets\/[^/]*worker[^/]*\.m?js$/;
/**
 * What no browser runs or draws as a page by itself: the page that asks for it has the
 * policy. Half a kilobyte of headers with each of fifty small files is much on a slow line.
 */
const parts = /^\/(v\/[a-z0-9.-]+\/)?(assets|fonts|data|map)\/.+\.(m?js|css|woff2|json|pmtiles)$/;
/** The files beside pages, feeds, those of any view, and what an embedding site asks. */
const besidePages =
  /^\/([a-z][a-z]\/)?((city|practice|country)\/[a-z0-9-]+|atlas|view|new\/feed)\.[a-z.]+$|^\/oembed$/;
const html = /(\/|\.html)$/;
/** Other sites load it with their own pages, as a module as well. */
const hostScript = /^\/embed\.js$/;

const day = 24 * 60 * 60;
const month = 30 * day;
const year = 365 * day;

export interface HeaderOptions {
  /** The recording that `event.json` names; null without one. */
  video: Video | null;
  /** Of the site, without a slash: framed pages name it beside `'self'`. In nginx a variable. */
  origin: string;
}

/** The table of headers. The one place of the policy. */
export function headerRules({ video, origin }: HeaderOptions): readonly HeaderRule[] {
  const always = (name: string, value: string): HeaderRule => ({
    name,
    cases: [],
    otherwise: value,
  });
  return [
    {
      name: 'Content-Security-Policy',
      cases: [
        [workers, policyOf({})],
        [parts, ''],
        [embedPages, policyOf(framedDirectives(origin))],
        [cueEditor, policyOf({ 'media-src': 'blob:', 'frame-src': youtube })],
        [eventPages, policyOf(videoDirectives(video))],
      ],
      otherwise: policyOf({}),
    },
    always('X-Content-Type-Options', 'nosniff'),
    always('Referrer-Policy', 'strict-origin-when-cross-origin'),
    {
      name: 'Permissions-Policy',
      cases: [[parts, '']],
      otherwise: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    },
    { name: 'Cross-Origin-Opener-Policy', cases: [[html, 'same-origin']], otherwise: '' },
    {
      name: 'Access-Control-Allow-Origin',
      cases: [
        [openFiles, '*'],
        [besidePages, '*'],
        [hostScript, '*'],
      ],
      otherwise: '',
    },
    // Older browsers ask before they read a range from another origin, as a sandboxed frame is to us.
    { name: 'Access-Control-Allow-Headers', cases: [[openFiles, 'range']], otherwise: '' },
    // Pages that are isolated from other origins take in only what says both: that it may be theirs,
    // and that it takes in nothing else itself. All but our pages may; framed pages do.
    {
      name: 'Cross-Origin-Resource-Policy',
      cases: [
        [embedPages, 'cross-origin'],
        [html, ''],
      ],
      otherwise: 'cross-origin',
    },
    {
      name: 'Cross-Origin-Embedder-Policy',
      cases: [
        [embedPages, 'require-corp'],
        // A worker must say what its page says.
        [workers, 'require-corp'],
      ],
      otherwise: '',
    },
    {
      name: 'Cache-Control',
      cases: [
        // What a version says never changes.
        [/^\/v\//, `public, max-age=${year}, immutable`],
        // Their names carry a hash of their content.
        [/^\/assets\//, `public, max-age=${year}, immutable`],
        [/^\/fonts\//, `public, max-age=${month}`],
        // Read in ranges; the reader notices a new ETag and starts again.
        [/\.pmtiles$/, `public, max-age=${day}`],
      ],
      otherwise: 'no-cache',
    },
  ];
}

/** Where a file of the recording is loaded from, as the policy says it. */
function sourceOf(url: string): string {
  return url.startsWith('/') ? "'self'" : new URL(url).origin;
}

/** Sources of a directive, each once. */
function listed(sources: readonly string[]): string {
  return [...new Set(sources)].join(' ');
}

/** What the event page's player needs, and only for the kind of recording that is configured. */
function videoDirectives(video: Video | null): Record<string, string> {
  if (video?.provider === 'youtube') return { 'frame-src': youtube };
  if (video?.provider !== 'file') return {};
  const { url, captions = url } = video;
  const media = [sourceOf(url), sourceOf(captions)];
  if (!isStream(url)) return { 'media-src': listed(media) };
  // Where the browser knows no streams, a script fetches the pieces and hands them to it under an address of its own.
  return {
    'media-src': listed([...media, 'blob:']),
    'connect-src': listed(["'self'", sourceOf(url)]),
  };
}

/** The headers of every answer at a path, which starts with `/` and has no query. */
export function headersFor(path: string, options: HeaderOptions): Record<string, string> {
  const found = headerRules(options).map(
    ({ name, cases, otherwise }) =>
      [name, cases.find(([pattern]) => pattern.test(path))?.[1] ?? otherwise] as const,
  );
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}
