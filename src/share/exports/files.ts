import { semicolons } from '../../atlas/csv';
import type { View } from '../../view/view';
import { geojsonOf } from './geojson';
import { jsonOf } from './json';
import type { ExportContext } from './exportContext';
import { csvText, tableOf } from './table';

/**
 * `excel` is CSV with a byte order mark, by which Excel knows that it is UTF-8;
 * `semicolon` is what it reads where a comma stands before the decimals.
 */
export const textFormats = ['csv', 'excel', 'semicolon', 'geojson', 'json'] as const;
export type TextFormat = (typeof textFormats)[number];

export const formats = ['xlsx', ...textFormats] as const;
export type Format = (typeof formats)[number];

/** A file as it is made, before it is saved. */
export interface MadeFile {
  name: string;
  type: string;
  text: string;
}

/** The byte order mark. */
const bom = '\uFEFF';

/** The name of a file without its ending: the version and what it is. */
export const fileStem = ({ subject: { name, atlas } }: ExportContext): string =>
  `city-innovation-atlas-${atlas.version}-${name}`;

/** Makes a file of exactly what is shown. `row`: what a row is, where the file is a table. */
export function makeFile(format: TextFormat, row: View['rows'], context: ExportContext): MadeFile {
  const stem = fileStem(context);
  const table = (text: string, ending = ''): MadeFile => {
    return { name: `${stem}-${row}${ending}.csv`, type: 'text/csv;charset=utf-8', text };
  };
  switch (format) {
    case 'csv':
      return table(csvText(tableOf(row, context)));
    case 'excel':
      return table(bom + csvText(tableOf(row, context)));
    case 'semicolon':
      return table(bom + csvText(tableOf(row, context), semicolons), '-semicolon');
    case 'geojson': {
      const text = JSON.stringify(geojsonOf(context));
      return { name: `${stem}.geojson`, type: 'application/geo+json', text };
    }
    case 'json': {
      const text = JSON.stringify(jsonOf(context), null, 1);
      return { name: `${stem}.json`, type: 'application/json', text };
    }
  }
}
