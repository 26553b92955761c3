import { createHash } from 'node:crypto';
import { readTable } from './check';
import { checkSurveys } from './checkSurveys';
import { confirmedDays, readConfirmations, type ReadConfirmations } from './confirmations';
import { readProgrammes } from './cues';
import type { ReadProgramme } from './cueTable';
import { readDataset, readEvent, type DatasetInfo, type ReadEvent } from './documents';
import { doubtStatuses } from './doubts';
import type { Report } from '../../src/atlas/fault';
import type { Folder } from './folder';
import { goneAddresses, readLinks } from './links';
import { readHistory, settleParts } from './readHistory';
import type { ReadHistory } from './history';
import { checkReferences, idsOf, type Ids } from './references';
import { checkRegions } from './regions';
import { readSurveys, surveyTables } from './surveys';
import type { ReadSurvey } from './surveyTables';
import { tables, type ReadTables, type Rows } from './tables';

/** All of a folder as far as it could be read. */
export interface Parts extends ReadEvent {
  tables: ReadTables;
  programmes: readonly ReadProgramme[];
  surveys: readonly ReadSurvey[];
  /** Null where the folder keeps none. */
  history: ReadHistory | null;
  /** Null where the folder keeps none. */
  confirmations: ReadConfirmations | null;
  /** The day on which a city confirmed a record, by its id. */
  confirmed: ReadonlyMap<string, string>;
  /** The addresses that no longer answer, each with the day of the last try. */
  gone: ReadonlyMap<string, string>;
  /** The ids of all tables, also of rows that have faults. */
  ids: Ids;
  info: DatasetInfo | null;
  /** Each table's text without byte order mark and with LF, by file name. */
  texts: ReadonlyMap<string, string>;
}

/** The content's fingerprint: the same for CRLF and LF, with and without byte order mark, however the JSON is laid out. */
function hashOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 8);
}

async function readTables(dir: string, report: Report): Promise<ReadTables> {
  return {
    countries: await readTable(dir, tables.countries, report),
    cities: await readTable(dir, tables.cities, report),
    practices: await readTable(dir, tables.practices, report),
    challenges: await readTable(dir, tables.challenges, report),
    sources: await readTable(dir, tables.sources, report),
    records: await readTable(dir, tables.records, report),
    'case-studies': await readTable(dir, tables['case-studies'], report),
    recognitions: await readTable(dir, tables.recognitions, report),
    findings: await readTable(dir, tables.findings, report),
  };
}

/** The rows of which every cell is good. */
export function rowsOf(read: ReadTables): Rows {
  return {
    countries: read.countries.rows,
    cities: read.cities.rows,
    practices: read.practices.rows,
    challenges: read.challenges.rows,
    sources: read.sources.rows,
    records: read.records.rows,
    'case-studies': read['case-studies'].rows,
    recognitions: read.recognitions.rows,
    findings: read.findings.rows,
  };
}

/** Reads all tables and documents of a folder and checks them, each for itself and the tables against each other. */
export async function readParts(dir: string, report: Report): Promise<Parts> {
  const read = await readTables(dir, report);
  const programmes = await readProgrammes(dir, report);
  const surveys = await readSurveys(dir, report);
  const history = await readHistory(dir, report);
  const confirmations = await readConfirmations(dir, report);
  const links = await readLinks(dir, report);
  const kept = [history, confirmations, links].flatMap((one) => one ?? []);
  const edited = [...Object.values(read), ...programmes, ...kept];
  const all = [...edited, ...surveyTables(surveys)];
  const ids = idsOf(all);
  checkReferences(all, ids, report);
  checkRegions(read, report);
  checkSurveys(surveys, ids, report);
  const texts = new Map<string, string>();
  for (const { table, sheet } of edited) if (sheet) texts.set(`${table.name}.csv`, sheet.text);
  for (const survey of surveys) for (const [name, text] of survey.texts) texts.set(name, text);
  const event = await readEvent(dir, report);
  const info = await readDataset(dir, [...texts.keys(), 'event.json'], report);
  if (info) doubtStatuses(read, info.date, report);
  const confirmed = confirmedDays(confirmations, read, report);
  return {
    tables: read,
    programmes,
    surveys,
    history,
    confirmations,
    confirmed,
    gone: goneAddresses(links),
    ids,
    ...event,
    info,
    texts,
  };
}

/** The folder of parts that have no fault. @returns null if there is one */
export function folderOf(parts: Parts, report: Report): Folder | null {
  const { info, event, programmes, surveys, texts } = parts;
  const history = settleParts(parts, report);
  if (!event || !info || report.faults.length > 0) return null;
  const hash = hashOf([...texts.values(), JSON.stringify([info, event])]);
  const rows = rowsOf(parts.tables);
  return {
    info,
    event,
    programmes,
    surveys,
    texts,
    rows,
    history,
    confirmed: parts.confirmed,
    gone: parts.gone,
    version: `${info.date}-${hash}`,
  };
}

/** Reads and checks a folder, but for what its cues say. @returns null if it has a fault; all are in the report */
export async function readFolder(dir: string, report: Report): Promise<Folder | null> {
  return folderOf(await readParts(dir, report), report);
}
