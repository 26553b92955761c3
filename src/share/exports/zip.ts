import { strToU8, Zip, ZipPassThrough } from 'fflate';

/** Pieces of bytes as one. */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A zip file of these files, by their paths: the same files, the same bytes.
 * They are stored as they are: what packs them would come with the map's
 * engine too, which shares the library.
 */
export function zipOf(
  files: Iterable<readonly [string, string | Uint8Array]>,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, content] of files) {
    const entry = new ZipPassThrough(name);
    // A zip file has a date for each file; the first that it knows, so that only the content counts.
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  archive.end();
  return joined(parts);
}
