import { zipOf } from '../../../share/exports/zip';
import { partOf, tupleOf, type Places, type SurveyTuple } from '../../../survey/import/core';
import { draftOf, type Draft } from '../../../survey/import/draft';
import { Import } from '../../../survey/import/Import';
import type { ImportFault } from '../../../survey/import/fault';
import type { Mapping } from '../../../survey/import/mapping';
import type { Matcher } from '../../../survey/import/places';
import { rowsOf, type ReadAs, type ReadOptions } from '../../../survey/import/table';
import { filesOf, toldOf, type Told } from '../../../survey/import/write';

/** What may be told of a survey, without what each city said: of thousands of questions these are a million answers. */
export interface InShort extends Pick<Told, 'id' | 'about' | 'respondents' | 'questions'> {
  /** How many cities are shown by name. */
  cities: number;
  /** Fewer cities are not counted. */
  base: number;
  /** With each answer, how many cities are named with it. */
  answers: readonly (Told['answers'][number] & { named: number })[];
}

/** A survey as it stands in the atlas of a page: with as many of its public questions as a page takes in at once. */
export interface OnMap {
  survey: SurveyTuple;
  held: number;
  all: number;
}

/** Whether a question is on the map, by its id. */
export const isOnMap = ({ survey }: OnMap, question: string): boolean =>
  survey[4].some(([id]) => id === question);

/** What came of reading a survey's files: faults, or what may be told of them, how it stands in the atlas, and its folder as a ZIP. */
export type Outcome =
  { faults: readonly ImportFault[]; more: number } | { told: InShort; onMap: OnMap; folder: Blob };

/** So many responses come to a page without a moment in which it stands still. */
const mostOnMap = 30_000;

/** @param wanted the id of a question that is put on the map in any case */
export function onMapOf(told: Told, places: Places, wanted: string | null = null): OnMap {
  const { rows, held, all } = partOf(told, mostOnMap, wanted);
  return { survey: tupleOf(rows, places), held, all };
}

function inShort({
  id,
  about,
  respondents,
  questions,
  answers,
  responses,
  mapping,
}: Told): InShort {
  const keyOf = (one: { question: string; answer: string }) => `${one.question}:${one.answer}`;
  const named = new Map<string, number>();
  for (const one of responses) named.set(keyOf(one), (named.get(keyOf(one)) ?? 0) + 1);
  return {
    id,
    about,
    respondents,
    questions,
    cities: new Set(responses.map(({ city }) => city)).size,
    base: mapping.base,
    answers: answers.map((one) => ({ ...one, named: named.get(keyOf(one)) ?? 0 })),
  };
}

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
 * @returns what a page is told of it, and all that may be told
 * @throws FileFault if a file cannot be read as a table
 */
export async function readAll(
  files: readonly File[],
  mapping: Mapping,
  { match, isName, places }: { match: Matcher; isName: Said['isName']; places: Places },
  onShare: (share: number) => void,
): Promise<{ outcome: Outcome; told: Told | null }> {
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
  if (faults.length > 0) return { outcome: { faults, more }, told: null };
  const told = toldOf(importer);
  const folder = archiveOf(told.id, filesOf(told, read));
  return { outcome: { told: inShort(told), onMap: onMapOf(told, places), folder }, told };
}
