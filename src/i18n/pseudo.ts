/**
 * Pseudo-languages: English made longer and with marks, by which texts that are cut, glued or left
 * out of the catalogue show. There are as many as `ATLAS_PSEUDO` says; none where nothing is said.
 */

/** Codes that no language has. */
const letters = 'abcdefghijklmnopqrstvwxyz';
const first = 'q';

/** The codes of the pseudo-languages that are asked for; none in a browser, which has no such variables. */
export function pseudoCodes(): readonly string[] {
  const asked =
    typeof process === 'undefined' ? 0 : Number.parseInt(process.env['ATLAS_PSEUDO'] ?? '', 10);
  return Array.from(letters.slice(0, asked > 0 ? asked : 0), (letter) => first + letter);
}

/** Whether a code is that of a pseudo-language. */
export const isPseudo = (code: string): boolean => code.length === 2 && code.startsWith(first);

const marked: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'č',
  e: 'ê',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  U: 'Ú',
};

/** How much longer a text gets: German is a third longer than English, short words more so. */
const longer = 0.4;

/**
 * A message in the pseudo-language: words between the braces of ICU MessageFormat and the tags are
 * marked, and a run of `~` makes the whole longer. Values, tags and the names of cases stay.
 */
export function pseudo(message: string): string {
  const parts = partsOf(message);
  const words = parts.map(({ text, isWords }) =>
    isWords ? text.replace(/[a-zA-Z]/g, (letter) => marked[letter] ?? letter) : text,
  );
  const letterCount = parts
    .filter(({ isWords }) => isWords)
    .reduce((sum, { text }) => sum + text.length, 0);
  const more = 'ø'.repeat(Math.ceil(letterCount * longer));
  const whole = words.join('');
  // In pieces as long as words: what is one word in no language must not be one here.
  const pieces = more.replace(/.{8}(?=.)/g, '$& ');
  return letterCount < 4 ? whole : `${whole} ${pieces}`.trimEnd();
}

/** A message in its parts: what readers read, and what only the format does. */
function partsOf(message: string): { text: string; isWords: boolean }[] {
  const parts: { text: string; isWords: boolean }[] = [];
  // What opens a brace: an argument holds names, its cases hold words again.
  const open: ('argument' | 'words')[] = [];
  for (const [text] of message.matchAll(/<\/?\w+>|[{}]|[^{}<]+|</g)) {
    const inside = open.at(-1) ?? 'words';
    if (text === '{') open.push(inside === 'words' ? 'argument' : 'words');
    else if (text === '}') open.pop();
    const isFormat = /^[{}]$|^<\/?\w+>$/.test(text) || inside === 'argument';
    parts.push({ text, isWords: !isFormat });
  }
  return parts;
}
