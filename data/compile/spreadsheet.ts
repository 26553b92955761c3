import { flatColumns } from './flat';
import type { Dataset } from './join';

/** Text that a spreadsheet would run as a formula is kept as text by an apostrophe before it. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function cellOf(value: string | number | boolean | null): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `atlas.csv`: one row a record, RFC 4180, UTF-8. */
export function csvOf({ cities, version }: Dataset): string {
  const header = flatColumns.map(({ name }) => name);
  const rows = cities.flatMap((city) =>
    city.records.map((record) => flatColumns.map(({ value }) => value(record, city, version))),
  );
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}
