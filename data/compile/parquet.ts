import { parquetWriteBuffer, type BasicType } from 'hyparquet-writer';
import type { ExportContext } from '../../src/share/exports/exportContext';
import { recordColumns, type DescribedColumn } from '../../src/share/exports/recordColumns';
import { labelColumns, tableOf } from '../../src/share/exports/table';

/** How each type of field is kept. */
const kept: Readonly<Record<DescribedColumn<never>['type'], BasicType>> = {
  string: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  year: 'INT32',
};

const typeOf: ReadonlyMap<string, BasicType> = new Map(
  [...recordColumns, ...labelColumns].map(({ name, type }) => [name, kept[type]]),
);

/**
 * The records as Apache Parquet, for statistics: the rows of `atlas.csv`, each column with its type,
 * what is not known as null, and texts as they are. The same bytes for the same content.
 */
export function parquetOf(context: ExportContext): Uint8Array {
  const { header, rows } = tableOf('records', context);
  const columnData = header.map((name, place) => ({
    name,
    type: typeOf.get(name) ?? 'STRING',
    data: rows.map((row) => (row[place] === '' ? null : (row[place] ?? null))),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
