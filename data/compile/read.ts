import type { Report } from '../../src/atlas/fault';
import { confirmedDays } from './confirmed';
import { diskFiles } from './diskFiles';
import { contentHash, datedRows } from './fingerprint';
import type { Folder } from './folder';
import { settle, type Settled } from './history';
import { goneAddresses } from './links';
import { partsOf, rowsOf, type Parts } from './parts';
import { historyFaults } from './readHistory';
import type { Columns, ReadTable } from './table';
import { tableText } from './tableText';

/** Reads all of a folder on the disk and checks it. */
export const readParts = (dir: string, report: Report): Promise<Parts> =>
  partsOf(diskFiles(dir), report);

/** Brings the history up to the tables; null where the folder keeps none or something is at fault. */
function settleParts({ tables, history, info }: Parts, report: Report): Settled | null {
  if (!history?.sheet || !info || report.faults.length > 0) return null;
  const settled = settle(history.rows, datedRows(tables), { date: info.date, reason: null });
  report.warnings.push(...historyFaults(info, settled));
  return settled;
}

/** The tables whose rows have no order of their own. */
const unordered = new Set([
  'cities',
  'sources',
  'records',
  'case-studies',
  'recognitions',
  'guides',
]);

/** The tables as they are published, by file name, and what of them makes the version. */
function textsOf({ tables: read, programmes, history, confirmations, links, surveys }: Parts) {
  const texts = new Map<string, string>();
  const facts: string[] = [];
  const put = <C extends Columns>({ table, rows }: ReadTable<C>) => {
    const text = tableText(Object.keys(table.columns), rows);
    texts.set(`${table.name}.csv`, text);
    facts.push(unordered.has(table.name) ? text.split('\n').sort().join('\n') : text);
  };
  put(read.countries);
  put(read.cities);
  put(read.practices);
  put(read.challenges);
  put(read.sources);
  put(read.records);
  put(read['case-studies']);
  put(read.recognitions);
  put(read.findings);
  // A table that nobody fills is as if it were not there.
  if (read.guides.rows.length > 0) put(read.guides);
  programmes.forEach(put);
  if (history) put(history);
  if (confirmations) put(confirmations);
  if (links) put(links);
  for (const { id, questions, answers, responses, provenance } of surveys) {
    put(questions);
    put(answers);
    put(responses);
    if (provenance === null) continue;
    texts.set(`survey/${id}/provenance.json`, provenance);
    facts.push(provenance);
  }
  return { texts, facts };
}

/** The folder of parts that have no fault. @returns null if there is one */
export function folderOf(parts: Parts, report: Report): Folder | null {
  const { info, event, programmes, surveys } = parts;
  const history = settleParts(parts, report);
  const confirmed = confirmedDays(parts.confirmations, parts.tables, report);
  if (!event || !info || report.faults.length > 0) return null;
  const { texts, facts } = textsOf(parts);
  const hash = contentHash([...facts, JSON.stringify([info, event])]);
  const rows = rowsOf(parts.tables);
  return {
    info,
    event,
    programmes,
    surveys,
    texts,
    rows,
    history,
    confirmed,
    gone: goneAddresses(parts.links),
    version: `${info.date}-${hash}`,
  };
}

/** Reads and checks a folder, but for what its cues say. @returns null if it has a fault; all are in the report */
export async function readFolder(dir: string, report: Report): Promise<Folder | null> {
  return folderOf(await readParts(dir, report), report);
}
