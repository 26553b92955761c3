import { unzipSync, zipSync } from 'fflate';
import { semicolons } from '../../src/atlas/csv';
import { parseAtlas } from '../../src/atlas/model';
import { geojsonOf } from '../../src/share/exports/geojson';
import { jsonOf } from '../../src/share/exports/json';
import type { ExportContext } from '../../src/share/exports/exportContext';
import { csvText, tableOf } from '../../src/share/exports/table';
import { makeWorkbook } from '../../src/share/exports/xlsx';
import { coreOf } from './core';
import { cityDetailsOf } from './details';
import type { Dataset } from './join';
import { parquetOf } from './parquet';

/** The whole dataset as what a view is for a reader who downloads it: the same module makes both. */
export function materialOf(dataset: Dataset): ExportContext {
  const { title, description, date, licence, attribution, method } = dataset.info;
  const atlas = parseAtlas(coreOf(dataset));
  const { cities, records } = atlas;
  return {
    subject: { kind: 'whole', atlas, title, name: 'atlas', cities, records },
    details: dataset.cities.map((city) => cityDetailsOf(dataset, city)),
    address: null,
    about: { title, description, date, licence, attribution, method },
  };
}

/** A workbook made smaller: what packs is too large for the page, which makes such workbooks too. */
const packed = (workbook: Uint8Array) =>
  zipSync(unzipSync(workbook), { mtime: new Date(1980, 0, 1), level: 9 });

/** The whole dataset as files for readers, by name. Text for Excel begins with a byte order mark, by which it knows UTF-8. */
export function downloadsOf(
  { rows: { findings } }: Dataset,
  context: ExportContext,
): Map<string, string | Uint8Array> {
  const table = tableOf('records', context);
  return new Map<string, string | Uint8Array>([
    ['atlas.csv', csvText(table)],
    ['atlas-semicolon.csv', `\uFEFF${csvText(table, semicolons)}`],
    ['atlas.xlsx', packed(makeWorkbook('records', context).bytes)],
    ['atlas.parquet', parquetOf(context)],
    ['atlas.json', JSON.stringify({ ...jsonOf(context), findings }, null, 1)],
    ['atlas.geojson', JSON.stringify(geojsonOf(context))],
  ]);
}
