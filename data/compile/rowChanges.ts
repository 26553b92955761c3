import { cellText } from './tableText';
import type { Columns, ReadTable } from './table';
import type { ReadTables, TableName } from './tables';

/** What became of a row between two versions of the tables. */
export interface RowChange {
  table: TableName;
  /** Of a recognition its city, scheme and year. */
  id: string;
  kind: 'added' | 'changed' | 'removed';
  /** Its line in the table where it is; in the one before where it was removed. */
  row: number;
  /** What a person calls it. */
  name: string;
  /** The cells that differ; of a new or removed row those with text. */
  cells: readonly { column: string; before: string; after: string }[];
  /** Ids of the cities whose pages it changes. */
  cities: readonly string[];
}

interface KnownRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** A table's rows as text, each as its columns read it, however it was laid out; by id. */
function byId<C extends Columns>({ table, sheet, parsedRows }: ReadTable<C>) {
  const raw = new Map(sheet?.rows.map(({ line, cells }) => [line, cells]));
  const rows = new Map<string, KnownRow>();
  const named = table.key === undefined ? table.uniqueTogether.slice(0, 3) : [table.key];
  for (const { line, cells } of parsedRows) {
    const good = new Map<string, unknown>(Object.entries(cells));
    const texts = Object.fromEntries(
      Object.keys(table.columns).map((column) => [
        column,
        good.has(column) ? cellText(good.get(column)) : (raw.get(line)?.get(column)?.trim() ?? ''),
      ]),
    );
    const id = named.map((column) => texts[column] || '-').join('/');
    // Several may have one name: the second is another row than the first.
    let place = id;
    for (let nth = 2; rows.has(place); nth++) place = `${id}#${nth}`;
    rows.set(place, { line, cells: texts });
  }
  return rows;
}

const nameOf = ({ cells }: KnownRow, id: string) =>
  cells['name'] || cells['title'] || cells['label'] || cells['statement'] || cells['detail'] || id;

type CitiesOf = (cells: KnownRow['cells']) => readonly string[];

/** The cities whose pages a row changes, by table. */
function citiesBy({
  records,
  recognitions,
  cities,
  guides,
}: ReadTables): Partial<Record<TableName, CitiesOf>> {
  const bySource = new Map<string, Set<string>>();
  const byRecord = new Map(records.parsedRows.map(({ cells: { id, city } }) => [id, city]));
  const told = guides.parsedRows.map(({ cells: { source, record } }) => ({
    cells: { source, city: byRecord.get(record) },
  }));
  for (const { cells } of [...records.parsedRows, ...recognitions.parsedRows, ...told]) {
    const { source, city } = cells;
    if (source === undefined || city === undefined) continue;
    bySource.set(source, (bySource.get(source) ?? new Set()).add(city));
  }
  const own: CitiesOf = ({ city = '' }) => [city];
  return {
    cities: ({ id = '' }) => [id],
    records: own,
    'case-studies': own,
    recognitions: own,
    guides: ({ record = '' }) => [byRecord.get(record) ?? []].flat(),
    sources: ({ id = '' }) => [...(bySource.get(id) ?? [])],
    countries: ({ code }) =>
      cities.parsedRows.flatMap(({ cells: { id, country } }) =>
        id && country === code ? [id] : [],
      ),
  };
}

function changesIn<C extends Columns>(
  name: TableName,
  before: ReadTable<C>,
  after: ReadTable<C>,
  citiesOf: CitiesOf,
): RowChange[] {
  const [was, is] = [byId(before), byId(after)];
  const columns = Object.keys(after.table.columns);
  const cellsOf = (old: KnownRow | undefined, now: KnownRow | undefined) =>
    columns.flatMap((column) => {
      const [one, other] = [old?.cells[column] ?? '', now?.cells[column] ?? ''];
      return one === other ? [] : [{ column, before: one, after: other }];
    });
  const changes: RowChange[] = [];
  for (const [id, now] of is) {
    const old = was.get(id);
    const cells = cellsOf(old, now);
    if (cells.length === 0) continue;
    const cities = [...new Set([...citiesOf(now.cells), ...(old ? citiesOf(old.cells) : [])])];
    const kind = old ? 'changed' : 'added';
    changes.push({ table: name, id, kind, row: now.line, name: nameOf(now, id), cells, cities });
  }
  for (const [id, old] of was) {
    if (is.has(id)) continue;
    const [cells, cities] = [cellsOf(old, undefined), citiesOf(old.cells)];
    changes.push({
      table: name,
      id,
      kind: 'removed',
      row: old.line,
      name: nameOf(old, id),
      cells,
      cities,
    });
  }
  return changes;
}

/**
 * What differs between two versions of the tables, row by row. A table that
 * cannot be read as one is not compared.
 */
export function changesBetween(before: ReadTables, after: ReadTables): RowChange[] {
  const cities = citiesBy(after);
  const none: CitiesOf = () => [];
  const of = <C extends Columns>(name: TableName, was: ReadTable<C>, is: ReadTable<C>) =>
    was.sheet && is.sheet ? changesIn(name, was, is, cities[name] ?? none) : [];
  return [
    ...of('countries', before.countries, after.countries),
    ...of('cities', before.cities, after.cities),
    ...of('practices', before.practices, after.practices),
    ...of('challenges', before.challenges, after.challenges),
    ...of('sources', before.sources, after.sources),
    ...of('records', before.records, after.records),
    ...of('case-studies', before['case-studies'], after['case-studies']),
    ...of('recognitions', before.recognitions, after.recognitions),
    ...of('findings', before.findings, after.findings),
    ...of('guides', before.guides, after.guides),
  ];
}
