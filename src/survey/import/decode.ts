/** What a file of a survey's export may be written in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding of a file, told by its first bytes: by its mark, by the zeros of UTF-16, or by whether it is UTF-8 at all. */
export function encodingOf(start: Uint8Array): Encoding {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) > start.length / 5) return odd > even ? 'utf-16le' : 'utf-16be';
  try {
    // The last bytes may be the first half of a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
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

/**
 * Decodes a file part by part. What began like UTF-8, as every file in plain
 * letters does, and turns out not to be, is read as Windows-1252 from there.
 */
export class Decoder {
  #decoder: TextDecoder | null = null;
  #isUtf8 = false;
  #rest: Uint8Array = new Uint8Array();

  push(part: Uint8Array): string {
    if (!this.#decoder) {
      const encoding = encodingOf(part.subarray(0, 65_536));
      this.#isUtf8 = encoding === 'utf-8';
      this.#decoder = new TextDecoder(encoding, { fatal: this.#isUtf8 });
    }
    if (!this.#isUtf8) return this.#decoder.decode(part, { stream: true });
    const bytes = new Uint8Array(this.#rest.length + part.length);
    bytes.set(this.#rest);
    bytes.set(part, this.#rest.length);
    const end = bytes.length - unfinished(bytes);
    try {
      const text = this.#decoder.decode(bytes.subarray(0, end));
      this.#rest = bytes.slice(end);
      return text;
    } catch {
      this.#isUtf8 = false;
      this.#rest = new Uint8Array();
      this.#decoder = new TextDecoder('windows-1252');
      return this.#decoder.decode(bytes, { stream: true });
    }
  }

  end(): string {
    if (!this.#isUtf8) return this.#decoder?.decode() ?? '';
    // Half a letter at the very end: no UTF-8 after all.
    return new TextDecoder('windows-1252').decode(this.#rest);
  }
}
