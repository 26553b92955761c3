import { Inflate } from 'fflate';
import { FileFault } from './fileFault';

/** A file in a ZIP. */
export interface ZipEntry {
  name: string;
  /** Its bytes as they lie there. */
  packed: Uint8Array;
  isDeflated: boolean;
  isEncrypted: boolean;
}

/** More files than this are no workbook's and no export's. */
const mostEntries = 20_000;
/** What is inside a file grows when it is unpacked; more than this is no survey's sheet, in bytes. */
const largest = 1_500_000_000;
/** Of what unpacks to more than so many times itself, no more than this is read. */
const [mostGrowth, bomb] = [200, 100_000_000];
/** Bytes that are unpacked at once: they may become a thousand times as many. */
const step = 16_384;

/** The files in a ZIP, by their directory at its end. @throws FileFault if it is damaged */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new FileFault('damaged');
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  let end = bytes.length - 22;
  const last = Math.max(0, end - 65_535);
  while (end >= last && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < last) throw new FileFault('damaged');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff) {
    // Of a ZIP that may be larger than 4 GB the directory's place stands before.
    const place = Number(view.getBigUint64(end - 20 + 8, true));
    at = Number(view.getBigUint64(place + 48, true));
  }
  const entries: ZipEntry[] = [];
  while (view.getUint32(at, true) === 0x02014b50) {
    if (entries.length >= mostEntries) throw new FileFault('too-large');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((to) =>
      view.getUint16(at + to, true),
    );
    const said = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    // Some programs of Windows write paths in their own way.
    const name = said.replaceAll('\\', '/');
    const extra = at + 46 + (nameLength ?? 0);
    const large = largeFields(view, at, extra, extra + (extraLength ?? 0));
    const begin = large.offset + 30;
    const data =
      begin + view.getUint16(large.offset + 26, true) + view.getUint16(large.offset + 28, true);
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw new FileFault('damaged');
    entries.push({
      name,
      packed: bytes.subarray(data, data + large.size),
      isDeflated: method === 8,
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = extra + (extraLength ?? 0) + (commentLength ?? 0);
    if (entries.length === count || at + 4 > bytes.length) break;
  }
  return entries;
}

/** The packed size of a file and where it lies; some programs write them in the larger form always. */
function largeFields(view: DataView, at: number, from: number, to: number) {
  let size = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = () => Number(view.getBigUint64((value += 8) - 8, true));
    if (view.getUint32(at + 24, true) === 0xffffffff) next();
    if (size === 0xffffffff) size = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { size, offset };
}

/** What lies in a ZIP as it is comes in parts, too: text that is made of it at once is three times as large. */
function* stored(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/**
 * The bytes of a file in a ZIP, part by part: it is never whole in memory.
 * @throws FileFault if it is damaged, locked, or grows beyond what any table is
 */
export function* unpacked(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
  if (entry.isEncrypted) throw new FileFault('password');
  if (!entry.isDeflated) return yield* stored(entry.packed);
  const parts: Uint8Array[] = [];
  const inflate = new Inflate((part) => void parts.push(part));
  let size = 0;
  for (let at = 0; at < entry.packed.length; at += step) {
    try {
      inflate.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    } catch {
      throw new FileFault('damaged');
    }
    for (const part of parts.splice(0)) {
      size += part.length;
      const isBomb = size > bomb && size > entry.packed.length * mostGrowth;
      if (size > largest || isBomb) throw new FileFault('too-large');
      yield part;
    }
  }
}
