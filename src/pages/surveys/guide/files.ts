import { Zip, ZipPassThrough } from 'fflate';
import { draftOf, type Draft } from '../../../survey/import/draft';
import { Import, type ReadFile } from '../../../survey/import/Import';
import type { ImportFault } from '../../../survey/import/fault';
import type { Mapping } from '../../../survey/import/mapping';
import type { Match } from '../../../survey/import/matchCity';
import { rowsOf } from '../../../survey/import/table';
import { toldOf, type Told } from '../../../survey/import/write';

/** What came of reading a survey's files: faults, or what may be told of them. */
export type Outcome =
  { faults: readonly ImportFault[]; more: number } | { told: Told; read: readonly ReadFile[] };

/** The bytes of a file on this device, part by part. */
async function* partsOf(file: Blob, onBytes?: (count: number) => void) {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes?.(value.length);
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Tells how much of files is read, 0 to 1, as their bytes come. */
function counter(files: readonly File[], onShare: (share: number) => void) {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  return (more: number) => onShare((bytes += more) / whole);
}

/**
 * A mapping that is proposed from all rows of a survey's files, their headers among them; null if the first has none.
 * @throws FileFault if a file cannot be read as a table
 */
export function draftFrom(
  files: readonly [File, ...File[]],
  facts: Parameters<typeof draftOf>[2],
  onShare: (share: number) => void,
): Promise<Draft | null> {
  const [{ name }] = files;
  const count = counter(files, onShare);
  const tables = files.map((file) => rowsOf(partsOf(file, count)));
  const last = Math.max(...files.map((file) => file.lastModified));
  return draftOf(tables, { name, changed: new Date(last).toISOString().slice(0, 10) }, facts);
}

async function hashOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Reads all files by a mapping. Nothing leaves the device.
 * @param onShare how much is read, 0 to 1
 * @throws FileFault if a file cannot be read as a table
 */
export async function readAll(
  files: readonly File[],
  mapping: Mapping,
  match: (name: string, country: string) => Match,
  onShare: (share: number) => void,
): Promise<Outcome> {
  const importer = new Import(mapping, match);
  const count = counter(files, onShare);
  for (const file of files) {
    importer.open(file.name);
    for await (const row of rowsOf(partsOf(file, count))) importer.addRow(row);
    importer.end({ name: file.name, sha256: await hashOf(file), bytes: file.size });
  }
  const { faults, more, read } = importer;
  return faults.length > 0 ? { faults, more } : { told: toldOf(importer), read };
}

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
