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

/** A Content-Security-Policy: the base, with directives replaced, added or (null) left out. */
export function policyOf(more: Readonly<Record<string, string | null>>): string {
  return Object.entries({ ...base, ...more })
    .flatMap(([name, value]) => (value === null ? [] : `${name} ${value}`))
    .join('; ');
}
