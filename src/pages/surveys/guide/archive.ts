import { Zip, ZipPassThrough } from 'fflate';

/** The survey's folder as a zip file, not compressed: the same files, the same bytes. */
export function archiveOf(folder: string, files: ReadonlyMap<string, string>): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(new Uint8Array(part));
  });
  for (const [name, content] of files) {
    const entry = new ZipPassThrough(`${folder}/${name}`);
    entry.mtime = new Date(1980, 0, 1);
    archive.add(entry);
    entry.push(new TextEncoder().encode(content), true);
  }
  archive.end();
  return new Blob(parts, { type: 'application/zip' });
}
