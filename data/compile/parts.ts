import type { Report } from '../../src/atlas/fault';
import { readTable } from './check';
import { checkSurveys } from './checkSurveys';
import { readConfirmations, type ReadConfirmations } from './confirmations';
import type { ReadProgramme } from './cueTable';
import { readDataset, readEvent, type DatasetInfo, type ReadEvent } from './documents';
import { doubtReading, doubtStatuses } from './doubts';
import type { TableFiles } from './files';
import type { ReadHistory } from './history';
import { readLinks, type ReadLinks } from './links';
import { readHistory } from './readHistory';
import { readProgrammes } from './readProgrammes';
import { checkReferences, idsOf, type Ids } from './references';
import { checkRegions } from './regions';
import { readSurveys, surveyTables } from './surveys';
import type { ReadSurvey } from './surveyTables';
import { tables, type ReadTables, type Rows } from './tables';
import { doubtWorld } from './worldDoubts';

/** All of a folder as far as it could be read. */
export interface Parts extends ReadEvent {
  tables: ReadTables;
  programmes: readonly ReadProgramme[];
  surveys: readonly ReadSurvey[];
  /** Null where the folder keeps none. */
  history: ReadHistory | null;
  /** Null where the folder keeps none. */
  confirmations: ReadConfirmations | null;
  /** Null where the folder keeps none. */
  links: ReadLinks | null;
  /** The ids of all tables, also of rows that have faults. */
  ids: Ids;
  info: DatasetInfo | null;
}

async function readTables(files: TableFiles, report: Report): Promise<ReadTables> {
  return {
    countries: await readTable(files, tables.countries, report),
    cities: await readTable(files, tables.cities, report),
    practices: await readTable(files, tables.practices, report),
    challenges: await readTable(files, tables.challenges, report),
    sources: await readTable(files, tables.sources, report),
    records: await readTable(files, tables.records, report),
    'case-studies': await readTable(files, tables['case-studies'], report),
    recognitions: await readTable(files, tables.recognitions, report),
    findings: await readTable(files, tables.findings, report),
    guides: await readTable(files, tables.guides, report),
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
    guides: read.guides.rows,
  };
}

/** Warns of tables and workbooks that lie in the folder under names that nobody reads: the old table would be compiled in silence. */
async function warnOfOthers(files: TableFiles, report: Report): Promise<void> {
  const known = new Set(
    [...Object.keys(tables), 'history', 'confirmations', 'links'].map((name) => `${name}.csv`),
  );
  for (const file of await files.paths()) {
    // A program's own lock files begin with a dot or a tilde.
    if (known.has(file) || !/^[^.~/][^/]*\.(csv|tsv|txt|xlsx?|xlsm|ods)$/iu.test(file)) continue;
    const isWorkbook = /\.(xlsx?|xlsm|ods)$/iu.test(file);
    const expected = isWorkbook
      ? 'CSV files; save each sheet as CSV, or give the workbook by itself'
      : 'tables under their own names';
    report.warnings.push({
      file,
      row: 1,
      column: '-',
      wrong: 'this file is not read',
      value: file,
      expected,
    });
  }
}

/**
 * Reads all tables and documents of a folder and checks them, each for itself
 * and the tables against each other. Needs nothing of Node: it runs in browsers too.
 */
export async function partsOf(files: TableFiles, report: Report): Promise<Parts> {
  const read = await readTables(files, report);
  await warnOfOthers(files, report);
  const programmes = await readProgrammes(files, report);
  const surveys = await readSurveys(files, report);
  const history = await readHistory(files, report);
  const confirmations = await readConfirmations(files, report);
  const links = await readLinks(files, report);
  const kept = [history, confirmations, links].flatMap((one) => one ?? []);
  const edited = [...Object.values(read), ...programmes, ...kept];
  const all = [...edited, ...surveyTables(surveys)];
  const ids = idsOf(all);
  checkReferences(all, ids, report);
  checkRegions(read, report);
  checkSurveys(surveys, ids, report);
  const event = await readEvent(files, report);
  const dated = [...all.map(({ table }) => `${table.name}.csv`), 'event.json'];
  const info = await readDataset(files, dated, report);
  doubtReading(read, report);
  if (info) {
    doubtStatuses(read, info.date, report);
    doubtWorld(read, info.date, report);
  }
  return {
    tables: read,
    programmes,
    surveys,
    history,
    confirmations,
    links,
    ids,
    ...event,
    info,
  };
}
