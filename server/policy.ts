import { firstPaintHashes } from './firstPaint';

/** The strict base of design: nothing but what this site itself serves. */
const base: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  // Our own embedded page, where it is tried out.
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
};

/** The one script that stands in the pages themselves, by its hash; frames bring theirs as a file. */
const inline = { 'script-src': ["'self'", ...firstPaintHashes].join(' ') };

/** What a page loads, as far as the base names it. */
const loads = ['script-src', 'style-src', 'img-src', 'connect-src', 'font-src', 'worker-src'];

/**
 * Directives of a page that others frame, also without an origin of its own
 * (`sandbox="allow-scripts"`). Safari then reads `'self'` as that missing origin
 * and lets nothing in, so the site's stands beside it; and there MapLibre makes
 * its workers from `data:`.
 * @param origin of the site: `https://atlas.example.org`
 */
export function framedDirectives(origin: string): Record<string, string | null> {
  const named = loads.map((name) => [
    name,
    (base[name] ?? '').replace("'self'", `'self' ${origin}`) +
      (name === 'worker-src' ? ' data:' : ''),
  ]);
  return {
    ...Object.fromEntries(named),
    // It has neither, and `'self'` would mean nothing.
    'manifest-src': null,
    'frame-src': null,
    // No directive: `*` fits no page of an opaque origin, as a newsroom's sandboxed page is.
    'frame-ancestors': null,
  };
}

/** A Content-Security-Policy: the base, with directives replaced, added or (null) left out. */
export function policyOf(more: Readonly<Record<string, string | null>>): string {
  return Object.entries({ ...base, ...inline, ...more })
    .flatMap(([name, value]) => (value === null ? [] : `${name} ${value}`))
    .join('; ');
}
