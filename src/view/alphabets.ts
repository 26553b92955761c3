/** Letters of Windows’ western alphabet, in the order of their bytes. */
const western = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
western.splice(0x80, 32, ...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
const westernBytes = new Map(western.map((letter, byte) => [letter, byte]));
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The beginning of a letter: at the end of a link that was cut. */
const begun = /%(?:c[2-9a-f]|d[\da-f]|e[\da-f](?:%[89ab][\da-f])?)$/i;
/** Alone, those of Latin and Greek and of quotes and dashes; others end a word in an older alphabet (`Caf%E9`). */
const begunAlone = /^%(?:c[3-5ef]|e2%80)$/i;

function isUtf8(run: string): boolean {
  try {
    decodeURIComponent(run);
    return true;
  } catch {
    return false;
  }
}

/** A query whose accents are of an alphabet before Unicode (`M%FCnchen`), as ours are written. */
export function inUtf8(query: string): string {
  return query.replace(/(?:%[89a-f][\da-f])+/gi, (run, at: number) => {
    if (isUtf8(run)) return run;
    const rest = run.replace(begun, '');
    const isCut = at + run.length === query.length && rest !== run;
    if (isCut && (rest === '' ? begunAlone.test(run) : isUtf8(rest))) return run;
    const bytes = run.split('%').slice(1);
    const letters = bytes.map((byte) => western[Number.parseInt(byte, 16)] ?? '');
    return encodeURIComponent(letters.join(''));
  });
}

/** A text that was taken for Windows’ western alphabet on its way (`MÃ¼nchen`), as it was. */
export function unmixed(text: string): string {
  const bytes = [...text].map((letter) => westernBytes.get(letter) ?? -1);
  if (bytes.includes(-1) || bytes.every((byte) => byte < 0x80)) return text;
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
