import { csvOf, type Cell, type Dialect } from '../../atlas/csv';
import { factsOf } from '../../atlas/facts';
import type { View } from '../../view/view';
import { cityColumns } from './cityColumns';
import { citationIn, licenceIn, type ExportContext } from './exportContext';
import { recordColumns, type DescribedColumn } from './recordColumns';

/** A table as it leaves the atlas. */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** A table has no place for words about it (RFC 4180 knows no comments), so they stand in columns: with every row, wherever it is pasted. */
export const labelColumns: readonly DescribedColumn<ExportContext>[] = [
  {
    name: 'data_version',
    type: 'string',
    about: 'Version of the dataset',
    value: ({ subject }) => subject.atlas.version,
  },
  { name: 'license', type: 'string', about: 'Licence of the dataset', value: licenceIn },
  { name: 'citation', type: 'string', about: 'How to cite the dataset', value: citationIn },
  {
    name: 'view_address',
    type: 'string',
    about: 'Where what is shown can be seen again',
    value: ({ address }) => address,
  },
];

/** The label of a file: of the whole dataset it has no address. */
export function labelOf(context: ExportContext): readonly (readonly [name: string, value: Cell])[] {
  return labelColumns
    .map(({ name, value }) => [name, value(context)] as const)
    .filter(([, value]) => value !== null);
}

/** What is shown as a table. @param row what a row is */
export function tableOf(row: View['rows'], context: ExportContext): Table {
  const { subject, details } = context;
  const { atlas, cities, records } = subject;
  const label = labelOf(context);
  const withLabel = <T>(
    columns: readonly { name: string; value(of: T): Cell }[],
    of: readonly T[],
  ): Table => ({
    header: [...columns, ...label.map(([name]) => ({ name }))].map(({ name }) => name),
    rows: of.map((one) => [
      ...columns.map(({ value }) => value(one)),
      ...label.map(([, value]) => value),
    ]),
  });
  return row === 'cities'
    ? withLabel(cityColumns(records), cities)
    : withLabel(recordColumns, factsOf(atlas, records, details));
}

/** A table as CSV. */
export function csvText({ header, rows }: Table, dialect?: Dialect): string {
  const columns = header.map((name, place) => ({
    name,
    value: (row: readonly Cell[]) => row[place] ?? null,
  }));
  return csvOf(columns, rows, dialect);
}
