import type { View } from '../../view/view';
import { fileStem } from './files';
import { citationIn, selfDescription, type ExportContext } from './exportContext';
import { tableOf, type Table } from './table';
import { workbookOf, type Sheet } from './workbook';

/** A workbook as it is made, before it is saved. */
export interface MadeWorkbook {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Columns of sentences are wide, those of ids and numbers narrow. */
function widthOf(table: Table, column: number): number {
  const lengths = table.rows.slice(0, 100).map((row) => String(row[column] ?? '').length);
  return Math.min(60, Math.max(10, (table.header[column] ?? '').length + 2, ...lengths));
}

function sheetOf(name: string, table: Table): Sheet {
  const columns = table.header.map((header, at) => ({ name: header, width: widthOf(table, at) }));
  return { name, columns, rows: table.rows };
}

/** The sheet that says what the others are. */
function aboutSheet(context: ExportContext): Sheet {
  const told = Object.entries(selfDescription(context)).map(([name, value]) => [
    name,
    // All is text but the licence, of which the address says most.
    typeof value === 'string' ? value : licenceUrl(value),
  ]);
  return {
    name: 'About',
    columns: [
      { name: 'what', width: 16 },
      { name: 'value', width: 100 },
    ],
    rows: told,
  };
}

function licenceUrl(value: unknown): string {
  return typeof value === 'object' && value !== null && 'url' in value ? String(value.url) : '';
}

/** Makes a workbook of exactly what is shown; of the whole dataset both its records and its cities. */
export function makeWorkbook(row: View['rows'], context: ExportContext): MadeWorkbook {
  const whole = context.subject.kind === 'whole';
  const records = whole || row === 'records';
  const cities = whole || row === 'cities';
  const sheets = [
    ...(records ? [sheetOf('Records', tableOf('records', context))] : []),
    ...(cities ? [sheetOf('Cities', tableOf('cities', context))] : []),
    aboutSheet(context),
  ];
  const label = { title: context.subject.title, description: citationIn(context) };
  return {
    name: `${fileStem(context)}${whole ? '' : `-${row}`}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: workbookOf(sheets, label),
  };
}
