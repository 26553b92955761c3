/** What a cell says as the tables write it: lists with `|`, nothing for what is not known. */
export const cellText = (cell: unknown): string =>
  Array.isArray(cell) ? cell.join('|') : String(cell ?? '');

function written(cell: unknown): string {
  const text = cellText(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as one of the tables that people edit: commas, LF, quotes where they are
 * needed, lists with `|`. Unlike a download it keeps text as it is that a
 * spreadsheet would run as a formula: the tables are read back.
 * @param columns names of the columns, in order
 */
export function tableText<K extends string>(
  columns: readonly K[],
  rows: readonly Partial<Readonly<Record<K, unknown>>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => written(row[column])).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}
