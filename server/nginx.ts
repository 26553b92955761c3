import type { Video } from '../src/atlas/eventSchema';
import { baseLanguage, languages } from '../src/i18n/languages';
import { headerRules, openFiles, type HeaderRule } from './headers';
import { dynamicPattern, writtenPattern } from './dynamicPaths';
import { contentTypes, otherType } from './types';

function variable(name: string): string {
  return `$atlas_${name.toLowerCase().replaceAll('-', '_')}`;
}

function pattern({ source }: RegExp): string {
  return `"~${source.replaceAll('\\/', '/')}"`;
}

/** A `map` of nginx: the first pattern that fits the path gives the variable's value. */
function mapBlock(name: string, cases: readonly (readonly [string, string])[], otherwise: string) {
  const lines = cases.map(([fits, value]) => `  ${fits} "${value}";`);
  return [`map $uri ${name} {`, ...lines, `  default "${otherwise}";`, '}'].join('\n');
}

function headerMap({ name, cases, otherwise }: HeaderRule): string {
  const fitting = cases.map(([path, value]) => [pattern(path), value] as const);
  return mapBlock(variable(name), fitting, otherwise);
}

/** The table as nginx has it: the site's origin is a variable, see `nginxHttp`. */
function rulesFor(video: Video | null): readonly HeaderRule[] {
  return headerRules({ video, origin: '$atlas_origin' });
}

/**
 * The site's origin. Where `SITE_URL` does not say it, it is what the browser
 * asked for; a policy that says `http:` means `https:` as well, so a proxy that
 * ends TLS before nginx does no harm. A strange name is not repeated.
 */
function originMap(origin: string | null): string {
  const asked = String.raw`  "~^([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]+)?$" "$scheme://$http_host";`;
  const lines = origin === null ? [asked, '  default "";'] : [`  default "${origin}";`];
  return ['map $http_host $atlas_origin {', ...lines, '}'].join('\n');
}

const note = '# Written by "npm run headers" from server/headers.ts: change it there.';

/** Views cost the machine some work: for each address so many at once, then so many a second. */
const views = { burst: 40, perSecond: 4 };

/** What `views.conf` wants of the `http` block. */
const forViews = [
  '# How often one address may ask for what is made when it is asked for.',
  `limit_req_zone $binary_remote_addr zone=atlas_views:1m rate=${views.perSecond}r/s;`,
  '# What could not be made is asked for again, below /v/ as well.',
  'map $status $atlas_made_cache_control {',
  `  200 ${variable('Cache-Control')};`,
  '  default "no-cache";',
  '}',
];

/**
 * `http.conf`: what belongs into nginx's `http` block: a variable for each header.
 * @param origin of the site; null: the one that is asked for
 */
export function nginxHttp(video: Video | null, origin: string | null): string {
  const missing = languages
    .filter((language) => language !== baseLanguage)
    .map((language) => [`"~^/${language}/"`, `/${language}/404.html`] as const);
  return [
    note,
    '# The site as it is asked for; SITE_URL=https://… npm run headers writes it here instead.',
    originMap(origin),
    ...rulesFor(video).map(headerMap),
    '# Asked before a range is: whether other origins may.',
    'map "$request_method $uri" $atlas_preflight {',
    `  ${pattern(new RegExp(openFiles.source.replace('^', '^OPTIONS ')))} 1;`,
    '  default 0;',
    '}',
    '# The missing page in the language of the path.',
    mapBlock('$atlas_missing', missing, '/404.html'),
    ...forViews,
    '',
  ].join('\n');
}

/** `headers.conf`: content types, and the headers of every answer; an empty value adds none. */
export function nginxHeaders(video: Video | null): string {
  const types = Object.entries(contentTypes).map(([ending, type]) => `  "${type}" ${ending};`);
  const headers = rulesFor(video).map(({ name }) => `add_header ${name} ${variable(name)} always;`);
  const preflight = ['if ($atlas_preflight) {', '  return 204;', '}'];
  return [
    note,
    'types {',
    ...types,
    '}',
    `default_type ${otherType};`,
    ...headers,
    ...preflight,
    '',
  ].join('\n');
}

/** `views.conf`: what of a `server` block leads to the small server, which makes files of any view. */
export function nginxViews(video: Video | null): string {
  // nginx says the headers itself; said twice they would contradict one another.
  const names = rulesFor(video).map(({ name }) => name);
  const value = (name: string) =>
    name === 'Cache-Control' ? '$atlas_made_cache_control' : variable(name);
  return [
    note,
    `location ~ "${dynamicPattern}" {`,
    '  try_files /.none @atlas_views;',
    '}',
    '# Written by a build that knows the address of the site, made by the small server after any other.',
    `location ~ "${writtenPattern}" {`,
    '  try_files $uri @atlas_views;',
    '}',
    'location @atlas_views {',
    `  limit_req zone=atlas_views burst=${views.burst} nodelay;`,
    '  limit_req_status 429;',
    '  proxy_pass http://127.0.0.1:4173;',
    '  proxy_set_header Host $http_host;',
    ...names.map((name) => `  proxy_hide_header ${name};`),
    ...names.map((name) => `  add_header ${name} ${value(name)} always;`),
    '}',
    '',
  ].join('\n');
}
