import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultLine, gathered, Report } from '../../src/atlas/fault';
import { datedRows } from './fingerprint';
import { historyTable, settle, type HistoryEntry } from './history';
import { historyFaults } from './readHistory';
import { readParts } from './read';
import { tableText } from './tableText';

export interface KeepOptions {
  /** The folder of the tables. */
  dir: string;
  /** Of the release; that of the last one in `dataset.json` where it is not said. */
  date: string | undefined;
  /** Why rows were corrected or removed in this release. */
  reason: string | null;
  /** Only says what is not right. */
  check: boolean;
}

/** Rows corrected or removed in this release for which nobody has said why. */
const unexplained = (entries: readonly HistoryEntry[]) =>
  entries.filter(
    ({ changed, removed, reason }) => (changed ?? removed) !== null && reason === null,
  );

/**
 * Writes `history.csv` up to the tables, or prints what hinders it.
 * @returns whether all is right now
 */
export async function keepHistory({
  dir,
  date: day,
  reason,
  check,
}: KeepOptions): Promise<boolean> {
  const report = new Report();
  const parts = await readParts(dir, report);
  for (const line of gathered(report.faults).map(faultLine)) console.error(line);
  if (report.faults.length > 0 || !parts.info) return false;
  // Never today's date or that of a file: the history must not depend on when it is written.
  const date = day ?? parts.info.releases.at(-1)?.date;
  if (date === undefined) {
    console.error(`${join(dir, 'dataset.json')} names no release: add it, or say --date`);
    return false;
  }
  const settled = settle(parts.history?.rows ?? [], datedRows(parts.tables), { date, reason });
  if (check) {
    const faults = historyFaults(parts.info, settled);
    for (const fault of faults) console.error(faultLine(fault));
    return faults.length === 0;
  }
  const unclear = unexplained(settled.entries);
  if (unclear.length > 0) {
    for (const { table, id } of unclear.slice(0, 5)) {
      console.error(`${table} ${id}: corrected or removed`);
    }
    if (unclear.length > 5) console.error(`and ${unclear.length - 5} more`);
    console.error(`say why with --reason "…": nothing was written`);
    return false;
  }
  await write(dir, settled.entries);
  const { added, changed, removed } = settled;
  console.log(
    `${join(dir, 'history.csv')}, release of ${date}: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
  );
  return true;
}

async function write(dir: string, entries: readonly HistoryEntry[]): Promise<void> {
  await writeFile(join(dir, 'history.csv'), tableText(Object.keys(historyTable.columns), entries));
}
