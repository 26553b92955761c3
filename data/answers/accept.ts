import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confirmationsTable, type Confirmation } from '../compile/confirmations';
import { recordHashes } from '../compile/confirmed';
import { keepHistory } from '../compile/keepHistory';
import type { Parts } from '../compile/parts';
import { readParts } from '../compile/read';
import type { Sheet } from '../compile/sheet';
import { tableText } from '../compile/tableText';
import { faultLine, Report } from '../../src/atlas/fault';
import type { Edit } from './proposals';
import { recordRow } from './proposals';

type Cells = Readonly<Record<string, string>>;

/** Changed rows of a table by their line, null for those that go, and rows to put at its end. */
interface Changes {
  rows: Map<number, Cells | null>;
  more: Cells[];
}

/** The table with its other rows as they were: what an editor sees in the difference is what was accepted. */
function changed(sheet: Sheet, { rows, more }: Changes): string {
  const kept = sheet.rows.flatMap(({ line, cells }) => {
    const other = rows.get(line);
    return other === undefined ? [Object.fromEntries(cells)] : (other ?? []);
  });
  return tableText([...sheet.columns], [...kept, ...more]);
}

/** The tables that the edits change, by file. */
function rewritten(edits: readonly Edit[], parts: Parts): Map<string, string> {
  const files = new Map<string, string>();
  const { sheet: records } = parts.tables.records;
  const { sheet: sources } = parts.tables.sources;
  if (!records || !sources) return files;
  const ofRecords: Changes = { rows: new Map(), more: [] };
  const ofSources: Changes = { rows: new Map(), more: [] };
  for (const edit of edits) {
    if (edit.kind === 'add') {
      ofRecords.more.push(edit.record);
      if (edit.source) ofSources.more.push(edit.source);
    } else if (edit.kind !== 'confirm') {
      const row = recordRow(parts, edit.record);
      if (!row) continue;
      const cells =
        edit.kind === 'end' ? { ...Object.fromEntries(row.cells), ...edit.cells } : null;
      ofRecords.rows.set(row.line, cells);
    }
  }
  if (ofRecords.rows.size + ofRecords.more.length > 0) {
    files.set('records.csv', changed(records, ofRecords));
  }
  if (ofSources.more.length > 0) files.set('sources.csv', changed(sources, ofSources));
  return files;
}

/** Confirmations as they are after the edits: of a record the newest, none of one that is gone. */
function confirmationsAfter(
  edits: readonly Edit[],
  before: Parts,
  day: string,
  now: Parts,
): string {
  const hashes = recordHashes(now.tables);
  const rows = new Map<string, Confirmation>();
  for (const row of before.confirmations?.rows ?? []) rows.set(row.record, row);
  for (const edit of edits) {
    if (edit.kind === 'remove') rows.delete(edit.record);
    const record = edit.kind === 'add' ? edit.record['id'] : edit.record;
    const hash = record === undefined ? undefined : hashes.get(record);
    if (record === undefined || hash === undefined) continue;
    rows.set(record, { record, hash, confirmed: day });
  }
  const sorted = [...rows.values()].sort((a, b) => (a.record < b.record ? -1 : 1));
  return tableText(Object.keys(confirmationsTable.columns) as (keyof Confirmation)[], sorted);
}

const read = (path: string) => readFile(path, 'utf8').catch(() => null);

/** Puts every file back as it was. */
async function restore(dir: string, kept: ReadonlyMap<string, string | null>): Promise<void> {
  for (const [name, text] of kept) {
    const path = join(dir, name);
    await (text === null ? rm(path, { force: true }) : writeFile(path, text));
  }
}

/**
 * Writes what the editor has accepted into the tables, with its history. What
 * the tables then do not take is put back whole.
 * @param day on which the city answered, ISO 8601
 * @returns whether all was written
 */
export async function accept(
  dir: string,
  edits: readonly Edit[],
  parts: Parts,
  day: string,
): Promise<boolean> {
  const files = rewritten(edits, parts);
  const names = ['records.csv', 'sources.csv', 'confirmations.csv', 'history.csv'];
  const kept = new Map<string, string | null>();
  for (const name of names) kept.set(name, await read(join(dir, name)));
  // A confirmation of a record that goes would be a fault, so all are written when the records are there.
  await rm(join(dir, 'confirmations.csv'), { force: true });
  for (const [name, text] of files) await writeFile(join(dir, name), text);
  const report = new Report();
  const now = await readParts(dir, report);
  if (report.faults.length === 0) {
    const text = confirmationsAfter(edits, parts, day, now);
    await writeFile(join(dir, 'confirmations.csv'), text);
    if (!files.has('records.csv') || !parts.history) return true;
    const reason = `as the city says, ${day}`;
    if (await keepHistory({ dir, date: undefined, reason, check: false })) return true;
  }
  for (const fault of report.faults) console.error(faultLine(fault));
  await restore(dir, kept);
  console.error('the tables do not take it: nothing was written');
  return false;
}
