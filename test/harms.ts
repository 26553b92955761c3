/** What somebody may write into a form to harm whoever reads it: one of each kind. */
const harms = [
  // A spreadsheet runs it.
  "=cmd|'/c calc'!A0",
  '+HYPERLINK("https://evil.example";"x")',
  '-2+3',
  '@SUM(1+1)*cmd|calc!A0',
  '\t=1+1',
  '\r=1+1',
  '"=1+1",=2+2;=3+3',
  // A mail program takes it for a header, an address for a parameter.
  'x\r\nBcc: all@evil.example',
  'x%0D%0ABcc:%20all@evil.example',
  '&bcc=all@evil.example&body=other',
  '?cc=all@evil.example#fragment',
  '\n.\nQUIT\n',
  // A page or a tracker runs it, or shows it as its own.
  '<script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '![x](https://evil.example/x.png) [x](javascript:alert(1))',
  '`code` **bold** # heading | table | _x_',
  '```\n- [ ] fixes #1 @everyone\n```',
  '</script><!--',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
  // A terminal obeys it.
  '\u001B[2J\u001B]0;owned\u0007',
  '\u009B31m\u0008\u0008\u007F',
  '\u0000\u0001',
  '$(touch x) `touch x` ; rm -rf . | cat',
  '../../../etc/passwd',
  // The eye is misled.
  '\u202Egro.elpmaxe\u202C',
  '\u2066\u2067\u2068\u2069\u200E\u200F\u061C',
  '\u200B\uFEFF\u00AD\u2060',
  'x\u2028Record: another\u2029City: y\u0085Name: z',
  '\uD800',
  '__proto__',
  'constructor',
] as const;

/** Where it stands in a text. */
const places: readonly ((harm: string, nth: number) => string)[] = [
  (harm) => harm,
  (harm) => ` ${harm}`,
  (harm) => `${harm}${harm}`,
  (harm) => `The year is wrong. ${harm}`,
  (harm) => `${harm} says the city`,
  (harm) => `Łódź\n${harm}\nالمدينة`,
  (harm, nth) => harm + (harms[(nth + 7) % harms.length] ?? ''),
  (harm, nth) => `${harms[(nth + 13) % harms.length] ?? ''}\n${harm}`,
];

/** A thousand hostile texts, the same at every run. */
export const hostile: readonly string[] = Array.from({ length: 1_000 }, (_, nth) => {
  const harm = harms[nth % harms.length] ?? '';
  const round = Math.floor(nth / harms.length);
  const placed = places[round % places.length]?.(harm, nth + round) ?? harm;
  return round < places.length
    ? placed
    : `${placed} ${round}${harms[(nth * 5 + round) % harms.length] ?? ''}`;
});
