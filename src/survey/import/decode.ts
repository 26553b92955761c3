import { codePageOf, decodeAs, decoderOf, type Encoding, type TextOf } from './codePages';

/** Bytes that are not of the encoding that the rest of a file is in: the line of the first, from 1, and how many. */
export interface BadBytes {
  line: number;
  count: number;
}

/** Bytes by which an encoding is told. */
const enough = 262_144;

/** UTF-16 or UTF-8 by a file's mark, UTF-16 by its zeros; null where nothing marks it. */
function markedAs(start: Uint8Array): Encoding | null {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // One of two bytes is zero in plain letters, and none of the others.
  if (Math.max(even, odd) <= start.length / 5 || Math.min(even, odd) > start.length / 50) {
    return null;
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How many letters beyond ASCII bytes have as UTF-8, and where there are bytes that are none of it. */
function utf8In(bytes: Uint8Array): { letters: number; bad: number[] } {
  const bad: number[] = [];
  let letters = 0;
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let isWhole = length > 0 && first < 0xf5 && at + length <= bytes.length;
    for (let to = at + 1; isWhole && to < at + length; to++) isWhole = (bytes[to] ?? 0) >> 6 === 2;
    if (!isWhole) bad.push(at);
    else if (length > 1) letters += 1;
    at += isWhole ? length : 1;
  }
  return { letters, bad };
}

/**
 * The encoding of a file, told by its first bytes: by its mark, by the zeros of
 * UTF-16, by whether it is UTF-8 but for a byte or two, or by what makes words.
 * @param isName whether a word in small letters is a city's name, or part of one
 */
export function encodingOf(start: Uint8Array, isName?: (word: string) => boolean): Encoding {
  const marked = markedAs(start.subarray(0, 65_536));
  if (marked) return marked;
  const whole = start.subarray(0, start.length - unfinished(start));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return 'utf-8';
  } catch {
    // There are bytes that are no UTF-8; how many says what it is.
  }
  const { letters, bad } = utf8In(whole);
  return letters >= bad.length ? 'utf-8' : codePageOf(start, isName);
}

/** Bytes at the end of a part that are the beginning of a letter in UTF-8. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export interface DecoderOptions {
  /** What it is written in, where somebody has said it. */
  encoding?: Encoding | undefined;
  /** Whether a word in small letters is a city's name, or part of one. */
  isName?: ((word: string) => boolean) | undefined;
}

/**
 * Decodes a file part by part. Its first bytes tell the encoding. What began
 * like UTF-8, as every file in plain letters does, and turns out not to be, is
 * read as a code page from there; a byte that somebody pasted into UTF-8 is one
 * letter of Windows-1252, and is told.
 */
export class Decoder {
  #encoding: Encoding | null = null;
  #bad: BadBytes | null = null;
  #decoder: TextOf | null = null;
  #held: Uint8Array[] = [];
  #heldLength = 0;
  #letters = 0;
  #lines = 0;

  constructor(readonly options: DecoderOptions = {}) {}

  /** What the file is written in, as far as it was read; null before it is told. */
  get encoding(): Encoding | null {
    return this.#encoding;
  }

  get badBytes(): BadBytes | null {
    return this.#bad;
  }

  push(part: Uint8Array): string {
    this.#held.push(part);
    this.#heldLength += part.length;
    if (!this.#encoding && this.#heldLength < enough) return '';
    return this.#decode(false);
  }

  end(): string {
    return this.#decode(true);
  }

  #decode(isLast: boolean): string {
    const bytes = joined(this.#held);
    this.#hold(new Uint8Array());
    this.#encoding ??= this.options.encoding ?? encodingOf(bytes, this.options.isName);
    if (this.#encoding !== 'utf-8') return this.#decodeAs(this.#encoding, bytes);
    const end = isLast ? bytes.length : bytes.length - unfinished(bytes);
    this.#hold(bytes.slice(end));
    const whole = bytes.subarray(0, end);
    this.#decoder ??= new TextDecoder('utf-8', { fatal: true });
    try {
      const text = this.#decoder.decode(whole, { stream: !isLast });
      this.#letters += whole.length - text.length;
      this.#countLines(text);
      return text;
    } catch {
      this.#decoder = new TextDecoder();
    }
    const { letters, bad } = utf8In(whole);
    this.#letters += letters;
    const isCodePage = this.options.encoding === undefined && bad.length > this.#letters;
    if (!isCodePage) return this.#decodeUtf8(whole, bad);
    this.#hold(new Uint8Array());
    this.#encoding = codePageOf(bytes, this.options.isName);
    this.#decoder = null;
    return this.#decodeAs(this.#encoding, bytes);
  }

  #hold(rest: Uint8Array): void {
    this.#held = rest.length > 0 ? [rest] : [];
    this.#heldLength = rest.length;
  }

  #decodeAs(encoding: Encoding, bytes: Uint8Array): string {
    this.#decoder ??= decoderOf(encoding);
    return this.#decoder.decode(bytes, { stream: true });
  }

  #countLines(text: string): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lines += 1;
  }

  #decodeUtf8(bytes: Uint8Array, bad: readonly number[]): string {
    const texts: string[] = [];
    let from = 0;
    const upTo = (at: number) => {
      const text = this.#decodeAs('utf-8', bytes.subarray(from, at));
      this.#countLines(text);
      texts.push(text);
    };
    for (const at of bad) {
      upTo(at);
      this.#bad ??= { line: this.#lines + 1, count: 0 };
      this.#bad.count += 1;
      texts.push(decodeAs('windows-1252', bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    upTo(bytes.length);
    return texts.join('');
  }
}
