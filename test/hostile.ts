import * as fc from 'fast-check';

/** What people and programs put into fields: letters of every kind, mark-up, formulas, halves of letters, lines. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\ud800',
    '\u202egnp.exe',
    '\u0000\u0007\u001b[31m',
    'data: {"v":"?city=ghent"}\n\nevent: ping',
    '","cue":"tour/x","seq":9',
    '=HYPERLINK("http://evil")',
    '{title, plural, one {#} other {#}}',
    '👩‍👩‍👧‍👦'.repeat(60),
    'é"\\'.repeat(900),
    'https://atlas.example/?practice=open-data&q=<b>',
    'javascript:alert(1)',
    "' onfocus=alert(1) x='",
    ']]> --> </noscript></title><svg onload=alert(1)>',
    '&quot;&#34;&lt;b&gt;',
    '](javascript:alert(1)) ![x](//evil.example/x.png)',
    '&area=DE&heading=second#4/50/10',
    '?practice=open-data#5/51.1/3.7',
    '/city/ghent/',
    '\u2028\u2029',
    '%00%0a%3Cscript%3E',
    '0:00',
    ',;\t"',
    '\r\n',
  ),
);
/** A text of such pieces. */
export const hostileText = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(' '));
/** What no text that others read may hold: control characters, halves of letters, marks that turn its direction. */
export const misleading = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** The same ten thousand at every run: a fault is found again. */
export const seeded = { seed: 16_007, numRuns: 10_000 } as const;
/** How often something is tried: ten thousand times where there is time. */
export const runs = (usual: number) => (process.env['ATLAS_ALL'] === '1' ? seeded.numRuns : usual);
/** Ten thousand take their time on a busy machine. */
export const patient = { timeout: 300_000 } as const;
