import { createHash } from 'node:crypto';
import type { Event } from '../../src/atlas/schema';
import { checkTable } from './check';
import { readProgrammes, type ReadProgramme } from './cues';
import { readDataset, readEvent, type DatasetInfo } from './documents';
import type { Report } from '../../src/atlas/fault';
import { checkReferences } from './references';
import { readSheet } from './sheet';
import { checkSurveys } from './surveyCheck';
import { readSurveys, surveyTables, type ReadSurvey } from './surveys';
import type { Columns, Table } from './table';
import { tables, type Rows, type TableName } from './tables';

/** A checked folder. */
export interface Folder {
  info: DatasetInfo;
  event: Event;
  rows: Rows;
  programmes: readonly ReadProgramme[];
  surveys: readonly ReadSurvey[];
  /** Each table's text without byte order mark and with LF, by file name. */
  texts: ReadonlyMap<string, string>;
  /** Date and short hash of the content, e.g. `2026-11-24-1a2b3c4d`. */
  version: string;
}

/** The content's fingerprint: the same for CRLF and LF, with and without byte order mark, however the JSON is laid out. */
function hashOf(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 8);
}

/** Reads and checks all tables and documents of a folder. @returns null if it cannot be read whole; faults are in the report */
export async function readFolder(dir: string, report: Report): Promise<Folder | null> {
  const names: TableName[] = Object.values(tables).map(({ name }) => name as TableName);
  const texts = new Map<string, string>();
  const read = async <C extends Columns>(table: Table<C>) => {
    const sheet = await readSheet(dir, table, report);
    if (sheet) texts.set(`${table.name}.csv`, sheet.text);
    return { table, sheet, rows: checkTable(table, sheet, report) };
  };
  const countries = await read(tables.countries);
  const cities = await read(tables.cities);
  const practices = await read(tables.practices);
  const challenges = await read(tables.challenges);
  const sources = await read(tables.sources);
  const records = await read(tables.records);
  const caseStudies = await read(tables['case-studies']);
  const recognitions = await read(tables.recognitions);
  const findings = await read(tables.findings);
  const programmes = await readProgrammes(dir, report);
  for (const { table, sheet } of programmes) {
    if (sheet) texts.set(`${table.name}.csv`, sheet.text);
  }
  const surveys = await readSurveys(dir, report);
  for (const survey of surveys) for (const [name, text] of survey.texts) texts.set(name, text);
  checkSurveys(surveys, report);
  checkReferences(
    [
      countries,
      cities,
      practices,
      challenges,
      sources,
      records,
      caseStudies,
      recognitions,
      findings,
      ...programmes,
      ...surveyTables(surveys),
    ],
    report,
  );
  const event = await readEvent(dir, report);
  const cues = programmes.map(({ table }) => table.name);
  const brought = surveys.flatMap((survey) => [...survey.texts.keys()]);
  const files = [...[...names, ...cues].map((name) => `${name}.csv`), ...brought, 'event.json'];
  const info = await readDataset(dir, files, report);
  if (!event || !info || report.faults.length > 0) return null;
  return {
    info,
    event,
    programmes,
    surveys,
    texts,
    version: `${info.date}-${hashOf([...texts.values(), JSON.stringify([info, event])])}`,
    rows: {
      countries: countries.rows,
      cities: cities.rows,
      practices: practices.rows,
      challenges: challenges.rows,
      sources: sources.rows,
      records: records.rows,
      'case-studies': caseStudies.rows,
      recognitions: recognitions.rows,
      findings: findings.rows,
    },
  };
}
