import type { Video } from '../src/atlas/eventSchema';
import { baseLanguage, joinPath, languages } from '../src/i18n/languages';
import { entryOf, pageNames } from '../src/app/routes';
import { headerRules, headersFor } from './headers';

/**
 * The table of headers for hosts of files that can be told little: Netlify's and Cloudflare's
 * `_headers` and `_redirects`, and a policy in the pages themselves where a host sends no headers of
 * ours (GitHub Pages). These hosts join what two patterns say of one header, and know no exceptions,
 * so beside the pattern for everything no two patterns fit one path.
 */

/** Stands for the site where its address is not known; no host has it. */
const nowhere = 'https://site.invalid';

/** A pattern as these hosts read it, and a path that it is for. */
type Pattern = readonly [pattern: string, path: string];

const id = 'x';
const others = languages.filter((language) => language !== baseLanguage);

/** A path in the language of the data and, as one pattern, in any other: hosts read few patterns. */
const inEach = (rest: string): Pattern[] =>
  others
    .slice(0, 1)
    .reduce<Pattern[]>(
      (all, sample) => [...all, [`/:language${rest}`, joinPath(sample, rest)]],
      [[rest, rest]],
    );

/** The opening pages: a pattern for any language would be one for any other page as well. */
const openingPages = languages.map((language): Pattern => {
  const path = joinPath(language, '/');
  return [path, path];
});

/** Pages without an id; each by its own path, because `*` would take in what lies below. */
const plainPages = pageNames
  .filter((page) => page !== 'missing' && page !== 'home' && !entryOf(page).path.includes(':id'))
  .flatMap((page) => inEach(entryOf(page).path));

/** Pages of one city, practice or country, and the files beside them. */
const pagesOfOne = pageNames
  .filter((page) => entryOf(page).path.includes(':id'))
  .flatMap((page) => inEach(entryOf(page).path))
  .flatMap(([pattern, page]): Pattern[] => {
    const path = page.replace(':id', id);
    return [
      [pattern, path],
      [pattern.slice(0, -1), `${path.slice(0, -1)}.csv`],
    ];
  });

/** Files of the first folder: those of all records, and what else lies there. */
const spokenFiles = ['atlas.svg', 'atlas.png', 'atlas.oembed.json', '404.html'];
const firstFiles: readonly Pattern[] = [
  ['/:file', '/atlas.csv'],
  ...spokenFiles.flatMap((file) => inEach(`/${file}`).slice(1)),
];

const files: readonly Pattern[] = [
  // One pattern for all scripts, the workers among them.
  ['/assets/*', '/assets/worker.js'],
  ['/fonts/*', '/fonts/x.woff2'],
  ['/map/lands/*', '/map/lands/DE.json'],
  ['/map/:file', '/map/europe.pmtiles'],
  // The pages in this folder end with a slash, which fits neither.
  ['/data/:file', '/data/x.csv'],
  ['/data/:folder/:file', '/data/x/x.csv'],
];

const version = '2026-11-24-ab';
const dated: readonly Pattern[] = [
  ...[...inEach('/embed/'), ...spokenFiles.flatMap((file) => inEach(`/${file}`).slice(1))].map(
    ([pattern, page]): Pattern => [`/v/:version${pattern}`, `/v/${version}${page}`],
  ),
  [`/v/:version/:file`, `/v/${version}/atlas.svg`],
  ...['assets', 'data', 'fonts', 'map'].map((folder): Pattern => {
    return [`/v/:version/${folder}/*`, `/v/${version}/${folder}/worker.js`];
  }),
];

/** Every pattern beside that for everything. Cloudflare reads a hundred of them: what comes last is the opening pages in languages beyond that. */
export const hostPatterns: readonly Pattern[] = [
  ...plainPages,
  ...pagesOfOne,
  ...firstFiles,
  ...files,
  ...dated,
  ...openingPages,
];

const note = '# Written by "npm run headers" from server/headers.ts: change it there.';

/** Headers that are the same everywhere, or do no harm where they are not needed. */
const everywhere = (video: Video | null) =>
  headerRules({ video, origin: nowhere }).filter(({ cases }) =>
    cases.every(([, value]) => value === ''),
  );

/**
 * `_headers` of Netlify and Cloudflare Pages.
 * @param origin of the site; null leaves it out of the framed pages' policy, where Safari needs it in a sandboxed frame
 */
export function headersFile(video: Video | null, origin: string | null): string {
  const always = everywhere(video);
  const names = new Set(always.map(({ name }) => name));
  const say = (name: string, value: string) =>
    `  ${name}: ${origin === null ? value.replaceAll(` ${nowhere}`, '') : value}`;
  const own = hostPatterns.flatMap(([pattern, path]) => [
    pattern,
    ...Object.entries(headersFor(path, { video, origin: origin ?? nowhere }))
      .filter(([name]) => !names.has(name))
      .map(([name, value]) => say(name, value)),
  ]);
  const shared = always.map(({ name, otherwise }) => say(name, otherwise));
  return [note, '/*', ...shared, ...own, ''].join('\n');
}

/** `_redirects`: other spellings of pages, and the missing page in the language of its path. */
export function redirectsFile(): string {
  return [
    note,
    '/favicon.ico /icon.svg 301',
    '/en/* /:splat 301',
    '# Netlify needs this; Cloudflare finds the page by itself, and passes over the line.',
    ...others.map((language) => `/${language}/* /${language}/404.html 404`),
    '',
  ].join('\n');
}

/** What a policy in a page cannot say; browsers pass over it with a warning. */
const onlyInHeaders = /; frame-ancestors [^;]*/;

/**
 * A page with its policy in itself, for a host that sends no headers of ours. Given such a page, the same again.
 * @param path of the page, as it is asked for
 * @throws Error where the document has no place for it
 */
export function withPolicy(
  html: string,
  path: string,
  { video, origin }: { video: Video | null; origin: string | null },
): string {
  const headers = headersFor(path, { video, origin: origin ?? nowhere });
  const policy = (headers['Content-Security-Policy'] ?? '')
    .replaceAll(` ${nowhere}`, '')
    .replace(onlyInHeaders, '');
  const meta =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="${headers['Referrer-Policy'] ?? ''}">`;
  const clean = html.replace(
    /<meta http-equiv="Content-Security-Policy"[^>]*><meta name="referrer"[^>]*>/,
    '',
  );
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(clean)) throw new Error(`${path}: no <meta charset>`);
  return clean.replace(charset, (found) => found + meta);
}
