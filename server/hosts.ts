import type { Video } from '../src/atlas/eventSchema';
import { baseLanguage, languages } from '../src/i18n/languages';
import { headerRules, headersFor, openFiles, type HeaderRule } from './headers';
import { contentTypes } from './types';

/**
 * The table of headers in the words of Apache and Caddy. Both are written from `headerRules`;
 * a test reads them as these servers do, and compares every header with the table; another
 * asks the servers themselves (`npm run test:all`).
 */

const note = '# Written by "npm run headers" from server/headers.ts: change it there.';
const others = languages.filter((language) => language !== baseLanguage);

/** A pattern as servers write it. */
const source = ({ source: text }: RegExp) => text.replaceAll('\\/', '/');

/** The site as it is asked for, where a policy has to name it; `http:` means `https:` there as well. */
const apacheOrigin = 'http://%{atlas_host}e';
const caddyOrigin = 'http://{http.request.hostport}';

function apacheHeaders({ name, cases, otherwise }: HeaderRule): string[] {
  const say = (value: string) =>
    value === '' ? `Header always unset ${name}` : `Header always set ${name} "${value}"`;
  return [
    say(otherwise),
    // The last that fits wins there, the first in the table.
    ...cases
      .toReversed()
      .flatMap(([path, value]) => [
        `<If "%{REQUEST_URI} =~ m#${source(path)}#">`,
        `  ${say(value)}`,
        '</If>',
      ]),
  ];
}

/** `.htaccess` of the built folder: Apache 2.4 with headers, rewrite, setenvif, mime and, to compress, brotli or deflate. */
export function apacheFile(video: Video | null): string {
  const types = Object.entries(contentTypes);
  const texts = types.filter(([, type]) => /^text|json|[/+]xml|manifest/.test(type));
  const compressed = [...new Set(texts.map(([, type]) => type.split(';')[0] ?? ''))].join(' ');
  return [
    note,
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'ErrorDocument 404 /404.html',
    ...others.flatMap((language) => [
      `<If "%{REQUEST_URI} =~ m#^/${language}/#">`,
      `  ErrorDocument 404 /${language}/404.html`,
      '</If>',
    ]),
    ...types.map(([ending, type]) => `AddType "${type}" .${ending}`),
    '<IfModule mod_brotli.c>',
    `  AddOutputFilterByType BROTLI_COMPRESS ${compressed}`,
    '</IfModule>',
    // For who takes no brotli: it leaves alone what is compressed.
    '<IfModule mod_deflate.c>',
    `  AddOutputFilterByType DEFLATE ${compressed}`,
    '</IfModule>',
    '# A strange name is not repeated.',
    'SetEnvIf Host "^([A-Za-z0-9.-]+(:[0-9]+)?)$" atlas_host=$1',
    'RewriteEngine On',
    '# Hidden files are not there, but for what others ask for by a standard.',
    String.raw`RewriteRule "(^|/)\.(?!well-known/)" - [R=404,L]`,
    '# Asked before a range is: whether other origins may.',
    'RewriteCond %{REQUEST_METHOD} =OPTIONS',
    `RewriteCond %{REQUEST_URI} "${source(openFiles)}"`,
    'RewriteRule ^ - [R=204,L]',
    ...headerRules({ video, origin: apacheOrigin }).flatMap(apacheHeaders),
    '',
  ].join('\n');
}

/** Caddy's expressions look at nothing ahead: what a pattern must not go on with is a second, refused. */
function caddyPath(pattern: RegExp): string[] {
  const text = source(pattern);
  const [, before = text, ahead, after = ''] = /^(.*)\(\?!(.*?)\)(.*)$/.exec(text) ?? [];
  if (ahead === undefined) return [`path_regexp \`${text}\``];
  return [`path_regexp \`${before}${after}\``, `not path_regexp \`${before}${ahead}\``];
}

function caddyHeaders({ name, cases, otherwise }: HeaderRule): string[] {
  const label = name.toLowerCase().replaceAll('-', '_');
  /** What goes before and has no such header: there it is not said in the first place. */
  const without = (at: number) =>
    cases
      .slice(0, at)
      .filter(([, value]) => value === '')
      .map(([path]) => `not path_regexp \`${source(path)}\``);
  const say = (at: number, wanted: readonly string[], value: string) => {
    const conditions = [...wanted, ...without(at)];
    if (value === '') return [];
    if (conditions.length === 0) return [`header ${name} \`${value}\``];
    const matcher = `@${label}_${at}`;
    return [
      `${matcher} {`,
      ...conditions.map((line) => `  ${line}`),
      '}',
      `header ${matcher} ${name} \`${value}\``,
    ];
  };
  return [
    ...say(cases.length, [], otherwise),
    // The last that is said stays, the first in the table.
    ...cases
      .map(([path, value], at) => say(at, caddyPath(path), value))
      .toReversed()
      .flat(),
  ];
}

/** Caddy sends no type for what the machine's own list does not know, and tells browsers not to guess. */
const caddyTypes = Object.entries(contentTypes).flatMap(([ending, type]) => [
  `@type_${ending} path *.${ending}`,
  `header @type_${ending} Content-Type \`${type}\``,
]);

/** What is missing has the headers of its own page, not those of what was asked for: these stand already. */
function caddyMissing(video: Video | null): string[] {
  const said: Record<string, string> = {
    'Content-Type': contentTypes['html'] ?? '',
    ...headersFor('/404.html', { video, origin: caddyOrigin }),
  };
  const names = headerRules({ video, origin: caddyOrigin }).map(({ name }) => name);
  return ['Content-Type', ...names].map((name) => {
    const value = said[name];
    return value === undefined ? `header -${name}` : `header ${name} \`${value}\``;
  });
}

/** Its own way from `/about` to `/about/` forgets the query. */
const caddyFolders = (['', '?{query}'] as const).flatMap((query) => [
  `@folder${query && '_asked'} {`,
  '  not path */',
  '  file {path}/index.html',
  `  expression \`{query} ${query ? '!=' : '=='} ""\``,
  '}',
  `redir @folder${query && '_asked'} {path}/${query} 301`,
]);

/** `Caddyfile`: Caddy 2, which gets its certificate by itself where it has a name. */
export function caddyFile(video: Video | null): string {
  const rules = headerRules({ video, origin: caddyOrigin }).flatMap(caddyHeaders);
  const missing = others.flatMap((language) => [
    `@missing_${language} path /${language}/*`,
    `rewrite @missing_${language} /${language}/404.html`,
  ]);
  const own = `@missing not path ${others.map((language) => `/${language}/*`).join(' ')}`;
  const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
  return [
    note,
    '# SITE_ADDRESS=atlas.example.org SITE_ROOT=/srv/atlas caddy run',
    '{$SITE_ADDRESS::8080} {',
    '  root * {$SITE_ROOT:/srv/atlas}',
    '  route {',
    ...indented(rules),
    ...indented(['@preflight {', '  method OPTIONS']),
    ...indented(caddyPath(openFiles).map((line) => `  ${line}`)),
    ...indented(['}', 'respond @preflight 204']),
    ...indented(caddyFolders),
    ...indented(caddyTypes),
    // Hidden files are not there.
    ...indented(['file_server {', '  hide .*', '  precompressed br gzip', '}']),
    '  }',
    '  handle_errors {',
    ...indented([...caddyMissing(video), ...missing, own, 'rewrite @missing /404.html']),
    ...indented(['file_server']),
    '  }',
    '}',
    '',
  ].join('\n');
}
