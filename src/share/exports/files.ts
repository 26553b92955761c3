import { semicolons } from '../../atlas/csv';
import type { View } from '../../view/view';
import { geojsonOf } from './geojson';
import { jsonOf } from './json';
import type { Material } from './material';
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
export const stemOf = ({ subject: { name, atlas } }: Material): string =>
  `city-innovation-atlas-${atlas.version}-${name}`;

/** Makes a file of exactly what is shown. `row`: what a row is, where the file is a table. */
export function makeFile(format: TextFormat, row: View['rows'], material: Material): MadeFile {
  const stem = stemOf(material);
  const table = (text: string, ending = ''): MadeFile => {
    return { name: `${stem}-${row}${ending}.csv`, type: 'text/csv;charset=utf-8', text };
  };
  switch (format) {
    case 'csv':
      return table(csvText(tableOf(row, material)));
    case 'excel':
      return table(bom + csvText(tableOf(row, material)));
    case 'semicolon':
      return table(bom + csvText(tableOf(row, material), semicolons), '-semicolon');
    case 'geojson': {
      const text = JSON.stringify(geojsonOf(material));
      return { name: `${stem}.geojson`, type: 'application/geo+json', text };
    }
    case 'json': {
      const text = JSON.stringify(jsonOf(material), null, 1);
      return { name: `${stem}.json`, type: 'application/json', text };
    }
  }
}
