import { zipOf } from '../../../share/exports/zip';
import { tupleOf, type Places, type SurveyTuple } from '../../../survey/import/core';
import { draftOf, type Draft } from '../../../survey/import/draft';
import { Import } from '../../../survey/import/Import';
import type { ImportFault } from '../../../survey/import/fault';
import type { Mapping } from '../../../survey/import/mapping';
import type { Matcher } from '../../../survey/import/places';
import { rowsOf, type ReadAs, type ReadOptions } from '../../../survey/import/table';
import { filesOf, toldOf, type Told } from '../../../survey/import/write';

/** What came of reading a survey's files: faults, or what may be told of them, how it stands in the atlas, and its folder as a ZIP. */
export type Outcome =
  | { faults: readonly ImportFault[]; more: number }
  | { told: Told; survey: SurveyTuple; folder: Blob };

/** The survey's folder as a zip file. */
function archiveOf(folder: string, files: ReadonlyMap<string, string>): Blob {
  const placed = [...files].map(([name, content]) => [`${folder}/${name}`, content] as const);
  return new Blob([zipOf(placed)], { type: 'application/zip' });
}

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

/** Whether a cell is a city of the atlas, and nothing else. */
const isCityBy = (match: Matcher) => (cell: string) => 'city' in match(cell, '');

/** How files are read besides what a mapping says. */
export type Said = Pick<ReadOptions, 'encoding' | 'sheet' | 'isName'>;

/**
 * A mapping that is proposed from all rows of a survey's files, their headers
 * among them, and how the first was read; null if it has none.
 * @throws FileFault if a file cannot be read as a table
 */
export async function draftFrom(
  files: readonly File[],
  said: Said,
  facts: Parameters<typeof draftOf>[2],
  onShare: (share: number) => void,
): Promise<{ draft: Draft; as: ReadAs } | null> {
  const name = files[0]?.name ?? '';
  const count = counter(files, onShare);
  const read: ReadAs[] = [];
  const onRead = (as: ReadAs) => void read.push(as);
  const options = { ...said, isCity: isCityBy(facts.match), onRead };
  const tables = files.map((file) => rowsOf(partsOf(file, count), options));
  const last = Math.max(...files.map((file) => file.lastModified));
  const changed = new Date(last).toISOString().slice(0, 10);
  const draft = await draftOf(tables, { name, changed }, facts);
  return draft && { draft, as: read[0] ?? {} };
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
  { match, isName, places }: { match: Matcher; isName: Said['isName']; places: Places },
  onShare: (share: number) => void,
): Promise<Outcome> {
  const importer = new Import(mapping, match);
  const count = counter(files, onShare);
  for (const file of files) {
    importer.open(file.name);
    const { encoding, sheet } = mapping;
    const options = { encoding, sheet, isName, isCity: isCityBy(match) };
    const rows = rowsOf(partsOf(file, count), options);
    for await (const row of rows) importer.addRow(row);
    importer.end({ name: file.name, sha256: await hashOf(file), bytes: file.size });
  }
  const { faults, more, read } = importer;
  if (faults.length > 0) return { faults, more };
  const told = toldOf(importer);
  return { told, survey: tupleOf(told, places), folder: archiveOf(told.id, filesOf(told, read)) };
}
