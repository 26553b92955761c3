import type { Report } from '../../src/atlas/fault';
import { slugOf } from '../../src/atlas/fold';
import type { ReadTables, Rows } from './tables';

export interface Region {
  id: string;
  label: string;
}

/** The regions that the countries name, each once. */
export function regionsOf(countries: Rows['countries']): Region[] {
  return [...new Map(countries.map(({ region }) => [slugOf(region), region]))].map(
    ([id, label]) => ({
      id,
      label,
    }),
  );
}

/** A region has no table of its own: its id is made of its name, which must give one that no other has. */
export function checkRegions({ countries }: ReadTables, report: Report): void {
  const first = new Map<string, { label: string; line: number }>();
  for (const { line, cells } of countries.parsedRows) {
    const { region: label } = cells;
    if (label === undefined) continue;
    const say = (wrong: string, expected: string) =>
      report.faults.push({
        file: 'countries.csv',
        row: line,
        column: 'region',
        wrong,
        value: label,
        expected,
      });
    const id = slugOf(label);
    const before = first.get(id);
    if (id === '') say('no id can be made of this name', 'a name with letters a to z or digits');
    else if (!before) first.set(id, { label, line });
    else if (before.label !== label) {
      say(
        'another name with the same id',
        `${before.label} as in row ${before.line}, or a name that does not make the id ${id}`,
      );
    }
  }
}
