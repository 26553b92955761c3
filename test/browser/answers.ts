import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './fixtures';

/** What all servers must say alike. */
const compared = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'access-control-allow-origin',
  'access-control-allow-headers',
  'cross-origin-resource-policy',
  'cross-origin-embedder-policy',
  'cache-control',
  'content-range',
] as const;

type Said = Partial<Record<(typeof compared)[number], string | null>>;

/** What a server says at a path, its own origin left out. @param range of its first 100 bytes is asked for */
export async function answerAt(origin: string, path: string, range: boolean) {
  const headers = range ? { Range: 'bytes=0-99' } : { 'Accept-Encoding': 'gzip' };
  const response = await fetch(origin + path, { redirect: 'manual', headers });
  await response.arrayBuffer();
  const own = (value: string | null) => value?.replaceAll(origin, '{origin}') ?? null;
  const said: Said = Object.fromEntries(
    compared.map((name) => [name, own(response.headers.get(name))]),
  );
  const { status } = response;
  // A redirect's own little page differs, and the small server does not compress its missing page.
  const type = status === 301 ? null : response.headers.get('content-type');
  const encoding = status === 404 ? null : response.headers.get('content-encoding');
  const location = own(response.headers.get('location'));
  return { status, type, encoding, ...said, location };
}

/** Every class of path that a host of files has. */
export const filePaths = [
  '/',
  '/?practice=living-lab',
  '/fr/',
  '/about/',
  '/about',
  '/about?theme=dark',
  '/fr/about',
  '/city/ghent/',
  '/event/',
  '/fr/event/',
  '/data/',
  '/data/core.json',
  '/data/atlas.csv',
  '/data/atlas.geojson',
  '/map/outline.svg',
  '/city/ghent.csv',
  '/fr/city/ghent.png',
  '/icon.svg',
  '/theme.js',
  '/offline.js',
  '/nowhere/',
  '/fr/nulle-part/',
  '/embed/nothing',
  '/event/nothing',
  '/.vite/manifest.json',
  '/assets/nothing.js',
  '/embed/',
  '/embed/?practice=living-lab&legend=0',
  '/embed',
  '/fr/embed/',
  '/embed/examples/',
  '/fr/embed/examples/',
  '/embed.js',
  '/embedding.js',
  '/v/{version}/embed/',
  '/v/{version}/embed',
  '/v/{version}/fr/embed/',
  '/v/{version}/embed.js',
  '/v/{version}/data/core.json',
  '/v/2020-01-01-00000000/embed/',
];

const version = (): string =>
  JSON.parse(readFileSync(join(dist, 'data/core.json'), 'utf8')).version;

/** A path with the version of the data and the origin in their places. */
export const filled = (path: string, origin: string) =>
  path.replace('{version}', version()).replace('{origin}', encodeURIComponent(origin));
