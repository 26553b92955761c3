import type { Fault, Report } from '../../src/atlas/fault';
import { countryBoxes } from './countryBoxes';
import { looksLikeDate } from './habits';
import type { Columns, ReadTable } from './table';
import type { ReadTables } from './tables';

type Say = (row: number, column: string, wrong: string, value: string, expected: string) => void;

const sayOf =
  (table: string, report: Report): Say =>
  (row, column, wrong, value, expected) => {
    const fault: Fault = { file: `${table}.csv`, row, column, wrong, value, expected };
    report.warnings.push(fault);
  };

/** Whether degrees have one decimal at most: a centre is known better than to some 10 km. */
const isRounded = (degrees: number) => Number.isInteger(Math.round(degrees * 1e8) / 1e7);

/** Centres that lie outside their country, or were rounded. */
function doubtPlaces({ cities }: ReadTables, say: Say): void {
  for (const { line, cells } of cities.parsedRows) {
    const { country = '', latitude, longitude } = cells;
    if (latitude === undefined || longitude === undefined) continue;
    const place = `${latitude}, ${longitude}`;
    const box = Object.hasOwn(countryBoxes, country) ? countryBoxes[country] : undefined;
    if (box) {
      const [west, south, east, north] = box;
      const inside =
        latitude >= south && latitude <= north && longitude >= west && longitude <= east;
      const expected = `a place in ${country}: ${south} to ${north} north, ${west} to ${east} east`;
      if (!inside) say(line, 'latitude', 'outside its country', place, expected);
    }
    if (isRounded(latitude) && isRounded(longitude)) {
      say(line, 'latitude', 'a rounded place', place, 'three or four decimals, as GeoNames has');
    }
  }
}

/** States that do not fit the years, and places in documents that say nothing. */
function doubtRecords({ records }: ReadTables, date: string, say: Say): void {
  const thisYear = Number(date.slice(0, 4));
  for (const { line, cells } of records.parsedRows) {
    const { status, start_year: start, end_year: end, locator } = cells;
    const last = Math.max(start ?? 0, end ?? 0);
    if (status === 'completed' && last > thisYear) {
      say(line, 'status', 'completed before its end', `${status}, ${last}`, 'planned or active');
    }
    if ((status === 'active' || status === 'pilot') && (start ?? 0) > thisYear) {
      say(line, 'status', 'at work before its start', `${status}, ${start}`, 'planned');
    }
    if (typeof locator !== 'string') continue;
    if (/^(?:[-–—.?x]+|n\/?a|null|none|tbd)$/iu.test(locator)) {
      say(line, 'locator', 'a word for nothing', locator, 'an empty cell');
    } else if (looksLikeDate(locator)) {
      say(line, 'locator', 'pages that a spreadsheet made a date of', locator, 'pages');
    }
  }
}

/** Rows from which on an order, or years that count up, are no chance. */
const [mostSorted, mostCounted] = [20, 8];

const inOrder = (values: readonly string[]) =>
  values.every((value, at) => at === 0 || (values[at - 1] ?? '') <= value);

/**
 * A column in order beside ids in order: one was sorted without the others. Of
 * records and case studies the city stands in the id's beginning.
 */
function doubtOrder<C extends Columns>({ table, sheet }: ReadTable<C>, say: Say): void {
  const { key } = table;
  const rows = sheet?.rows ?? [];
  const valuesOf = (column: string) => rows.map(({ cells }) => cells.get(column)?.trim() ?? '');
  if (key === undefined || rows.length < mostSorted || !inOrder(valuesOf(key))) return;
  for (const column of Object.keys(table.columns)) {
    const values = valuesOf(column);
    if (column === key || column === 'city' || new Set(values).size < mostSorted / 2) continue;
    if (!inOrder(values) && !inOrder(values.toReversed())) continue;
    const value = `${values[0]} … ${values.at(-1)}`;
    const expected = 'whole rows sorted, or none';
    say(rows[0]?.line ?? 1, column, 'a column that was sorted by itself', value, expected);
  }
}

/** Years that count up from row to row: a spreadsheet's fill handle made them. */
function doubtCounting<C extends Columns>({ sheet }: ReadTable<C>, column: string, say: Say): void {
  let first: { line: number; year: number } | null = null;
  let length = 0;
  const rows = sheet?.rows ?? [];
  const end = () => {
    if (!first || length < mostCounted) return;
    const value = `${first.year} to ${first.year + length - 1}`;
    const expected = 'each row’s own year';
    say(first.line, column, 'years that count up row by row', value, expected);
  };
  for (const { line, cells } of rows) {
    const year = Number(cells.get(column) || Number.NaN);
    if (first && year === first.year + length) length += 1;
    else {
      end();
      first = Number.isNaN(year) ? null : { line, year };
      length = 1;
    }
  }
  end();
}

/** Short words by which a language is told from others. */
const words = Object.entries({
  en: 'the of and for to with from how by its',
  de: 'der die das und für mit von zur zum im den des eine ein auf',
  fr: 'le la les des du et pour dans une un aux en au sur',
  es: 'el la los las del y para una un en con por',
  it: 'il lo la gli di del della dei e per una un nel con',
  nl: 'de het een van en voor met naar in op',
  pt: 'o os do da dos das e para uma um em com',
}).map(([language, list]) => [language, new Set(list.split(' '))] as const);

/** Short words of another language in a title from which on it is no name in it. */
const mostForeign = 4;

/** The language of a title where it has many short words of one, and none of its own; undefined where nothing tells. */
export function foreignIn(title: string, language: string): string | undefined {
  const said = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  const base = language.split('-')[0];
  const counts = words.map(([of, known]) => [of, said.filter((word) => known.has(word)).length]);
  const count = new Map(counts.map(([of, number]) => [String(of), Number(number)]));
  if (count.get(base ?? '') !== 0) return undefined;
  const [best] = [...count].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= mostForeign ? best[0] : undefined;
}

function doubtLanguages(read: ReadTables, report: Report): void {
  for (const name of ['sources', 'case-studies'] as const) {
    const say = sayOf(name, report);
    for (const { line, cells } of read[name].parsedRows) {
      const { title = '', language = '' } = cells;
      const other = foreignIn(title, language);
      if (other === undefined) continue;
      const expected = 'the language of the document';
      say(line, 'language', 'a title in another language', `${language}: ${title}`, expected);
    }
  }
}

/**
 * Warns of what is well formed and cannot be true, or hardly.
 * @param date when the tables were last settled, ISO 8601
 */
export function doubtWorld(read: ReadTables, date: string, report: Report): void {
  doubtPlaces(read, sayOf('cities', report));
  doubtRecords(read, date, sayOf('records', report));
  doubtOrder(read.sources, sayOf('sources', report));
  doubtOrder(read.records, sayOf('records', report));
  doubtOrder(read['case-studies'], sayOf('case-studies', report));
  doubtCounting(read.records, 'start_year', sayOf('records', report));
  doubtCounting(read.sources, 'year', sayOf('sources', report));
  doubtCounting(read.cities, 'population_year', sayOf('cities', report));
  doubtLanguages(read, report);
}

/** Warns of populations that are twice or half of those that are published. */
export function doubtPopulations(before: ReadTables, after: ReadTables, report: Report): void {
  const say = sayOf('cities', report);
  const known = new Map(before.cities.rows.map(({ id, population }) => [id, population]));
  for (const { line, cells } of after.cities.parsedRows) {
    const { id = '', population: now } = cells;
    const was = known.get(id);
    if (was === undefined || now === undefined || Math.max(now / was, was / now) < 2) continue;
    const expected = `about ${was}, as published`;
    say(line, 'population', 'another population than before', String(now), expected);
  }
}
