import { changesBetween, type RowChange } from '../../../data/compile/rowChanges';
import { checkCues } from '../../../data/compile/checkCues';
import { filesInMemory } from '../../../data/compile/files';
import { partsOf, type Parts } from '../../../data/compile/parts';
import type { TableName } from '../../../data/compile/tables';
import { editedText, isOptional, tableNames } from '../../../data/compile/workbook';
import { doubtPopulations } from '../../../data/compile/worldDoubts';
import { byPlace, gathered, Report, type Fault } from '../../atlas/fault';

/** What came of checking tables. */
export interface Checked {
  /** Names of the tables that were taken. */
  taken: readonly TableName[];
  /** Sheets and files that were not. */
  others: readonly string[];
  /** One a kind and column. */
  faults: readonly Fault[];
  warnings: readonly Fault[];
  changes: readonly RowChange[];
}

/** A published version of the tables, and what a check of it says. */
export interface Published {
  files: ReadonlyMap<string, Uint8Array>;
  parts: Parts;
  report: Report;
}

/** Reads the tables as they are published. */
export async function readPublished(files: ReadonlyMap<string, Uint8Array>): Promise<Published> {
  const report = new Report();
  return { files, parts: await partsOf(filesInMemory(files), report), report };
}

const key = ({ file, column, wrong, value }: Fault) => JSON.stringify([file, column, wrong, value]);

/** Faults by place, one a kind and column, without those that the published tables have as well. */
function told(faults: readonly Fault[], before: readonly Fault[]): Fault[] {
  const known = new Set(before.map(key));
  const own = faults.filter((fault) => !known.has(key(fault)));
  return gathered(own.toSorted(byPlace));
}

/**
 * Checks tables as the compiler does, laid over the published ones, and compares them with these.
 * @param tables by file name, as far as they were edited
 */
export async function checkTables(
  tables: ReadonlyMap<string, Uint8Array>,
  others: readonly string[],
  published: Published,
): Promise<Checked & { parts: Parts }> {
  const report = new Report();
  const parts = await partsOf(filesInMemory(new Map([...published.files, ...tables])), report);
  checkCues(parts, report);
  doubtPopulations(published.parts.tables, parts.tables, report);
  return {
    taken: tableNames.filter((name) => tables.has(`${name}.csv`)),
    others,
    faults: told(report.faults, published.report.faults),
    warnings: told(report.warnings, published.report.warnings),
    changes: changesBetween(published.parts.tables, parts.tables),
    parts,
  };
}

/** The tables as the repository keeps them, by path in it. */
export function folderOf({ tables }: Parts): Map<string, string> {
  return new Map(
    tableNames.flatMap((name) => {
      const { sheet } = tables[name];
      const isNone = sheet?.rows.length === 0 && isOptional(name);
      return sheet && !isNone ? [[`data/${name}.csv`, editedText(name, sheet.rows)] as const] : [];
    }),
  );
}
