import { licence } from '../atlas/citation';
import { csvOf, type CsvColumn } from '../atlas/csv';
import { factsOf } from '../atlas/facts';
import { flatColumns } from '../atlas/flat';
import type { View } from '../view/view';
import { cityRowColumns } from './cityRows';
import { geojsonOf } from './geojson';
import { jsonOf } from './json';
import { labelOf, type Label, type Material } from './material';

/** `excel` is CSV with a byte order mark, by which Excel knows that it is UTF-8. */
export const formats = ['csv', 'excel', 'geojson', 'json'] as const;
export type Format = (typeof formats)[number];

/** A file as it is made, before it is saved. */
export interface MadeFile {
  name: string;
  type: string;
  text: string;
}

/** A table has no place for words about it (RFC 4180 knows no comments), so they stand in columns: with every row, wherever it is pasted. */
function labelColumns({ citation, address }: Label): readonly CsvColumn<unknown>[] {
  return [
    { name: 'license', value: () => licence.id },
    { name: 'citation', value: () => citation },
    { name: 'view_address', value: () => address },
  ];
}

function csv(row: View['rows'], material: Material): string {
  const { subject, details } = material;
  const { atlas, cities, records } = subject;
  const label = labelOf(material);
  const { version } = label;
  if (row === 'cities') {
    const rows = cities.map((city) => ({ city, version }));
    return csvOf([...cityRowColumns(records), ...labelColumns(label)], rows);
  }
  const rows = factsOf(atlas, records, details).map((fact) => ({ ...fact, version }));
  return csvOf([...flatColumns, ...labelColumns(label)], rows);
}

/** The byte order mark. */
const bom = '\uFEFF';

/** Makes a file of exactly what is shown. `row`: what a row is, where the file is a table. */
export function makeFile(format: Format, row: View['rows'], material: Material): MadeFile {
  const { name, atlas } = material.subject;
  const stem = `city-innovation-atlas-${atlas.version}-${name}`;
  switch (format) {
    case 'csv':
    case 'excel': {
      const text = csv(row, material);
      return {
        name: `${stem}-${row}.csv`,
        type: 'text/csv;charset=utf-8',
        text: format === 'excel' ? bom + text : text,
      };
    }
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
