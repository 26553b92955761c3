import { createIndex, type Index } from '../../src/atlas/facets';
import type { Fault, Report } from '../../src/atlas/fault';
import { splitAddress } from '../../src/view/address';
import { parseLink } from '../../src/view/damaged';
import { resolveView } from '../../src/view/resolve';
import type { CueCells, CueRow, ReadProgramme } from './cueTable';
import { atlasOfIds, unreadNames, wholeAtlas } from './knownAtlas';
import type { Parts } from './parts';

type Say = (column: keyof CueRow, wrong: string, value: string, expected: string) => void;
type Check = (cue: CueCells, say: Say) => void;

/** The records of a cue are there, and of its city. */
function recordCheck({ ids, tables }: Parts): Check {
  const known = ids.get('records');
  const isCity = (id: string) => ids.get('cities')?.has(id) ?? true;
  // Of a doubled id the first counts.
  const parsedRows = tables.records.parsedRows.toReversed();
  const cityOf = new Map(parsedRows.map(({ cells: { id, city } }) => [id, city]));
  return ({ records, city }, say) => {
    for (const value of records ?? []) {
      const other = cityOf.get(value);
      if (known && !known.has(value)) {
        say('records', 'an unknown id', value, 'an id of records.csv');
      } else if (city && other !== undefined && city !== other && isCity(city) && isCity(other)) {
        say('records', 'a record of another city', value, `a record of ${city}`);
      }
    }
  };
}

/** A view can be read whole, names what is there, and shows a city. */
function viewCheck(parts: Parts, report: Report): Check {
  const whole = wholeAtlas(parts, report);
  const index: Index | null = whole && createIndex(whole);
  const atlas = whole ?? atlasOfIds(parts);
  const unread = unreadNames(parts);
  return ({ view: address }, say) => {
    if (address === undefined) return;
    const { view, unknown } = resolveView(parseLink(...splitAddress(address)), atlas);
    for (const { name, id } of unknown) {
      if (!unread.has(name)) say('view', `an unknown ${name}`, id, 'a known id');
    }
    for (const [value] of view.unknown) say('view', 'an unknown part', value, 'parts of a view');
    if (unknown.length === 0 && index?.run(view, null).shown.size === 0) {
      say('view', 'a view without any city', address, 'a view that shows a city');
    }
  };
}

/** The cues of one programme rise in time. */
function timeCheck(): Check {
  let last = -1;
  return ({ time }, say) => {
    if (typeof time !== 'number') return;
    if (time <= last) say('time', 'not after the cue before', String(time), `more than ${last}`);
    last = time;
  };
}

/** Whether a programme has times; undefined where that cannot be known for faults in it. */
function hasTimes({ sheet, parsedRows }: ReadProgramme): boolean | undefined {
  if (parsedRows.some(({ cells }) => typeof cells.time === 'number')) return true;
  const read =
    parsedRows.length === sheet?.rows.length && parsedRows.every(({ cells }) => 'time' in cells);
  return read ? false : undefined;
}

/** The event's recording goes in step with cues that are there, and that have times. */
function checkRecording({ programme, programmes }: Parts, report: Report): void {
  if (programme === null || programme === undefined) return;
  const say = (wrong: string, expected: string) => {
    const place: Pick<Fault, 'file' | 'row' | 'column'> = {
      file: 'event.json',
      row: 'programme',
      column: '-',
    };
    report.faults.push({ ...place, wrong, value: programme, expected });
  };
  const found = programmes.find(({ id }) => id === programme);
  if (!found) say('an unknown id', 'the name of a table in cues/, without .csv');
  else if (hasTimes(found) === false) say('a programme without times', 'cues with a time');
}

/** Reports what cues and event say that the tables do not hold. What the tables' own faults leave open is not asked. */
export function checkCues(parts: Parts, report: Report): void {
  const shared = [recordCheck(parts), viewCheck(parts, report)];
  checkRecording(parts, report);
  for (const { table, parsedRows } of parts.programmes) {
    const checks = [...shared, timeCheck()];
    for (const { line, cells } of parsedRows) {
      const say: Say = (column, wrong, value, expected) =>
        report.faults.push({
          file: `${table.name}.csv`,
          row: line,
          column,
          wrong,
          value,
          expected,
        });
      for (const check of checks) check(cells, say);
    }
  }
}
