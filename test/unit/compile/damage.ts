import * as fc from 'fast-check';

/** A way to damage a file. One character stands for one byte of it. */
interface Damage {
  /** As a counterexample shows it. */
  what: string;
  change(text: string): string;
}

/** Where something is, as a share of the whole in ten thousandths. */
const share = fc.nat(9999);
const placeIn = ({ length }: { length: number }, at: number) => Math.floor((at / 10_000) * length);
const inBytes = (text: string) => Buffer.from(text).toString('latin1');

function way<T>(
  kind: string,
  how: fc.Arbitrary<T>,
  change: (text: string, how: T) => string,
): fc.Arbitrary<Damage> {
  return how.map((one) => ({
    what: `${kind} ${JSON.stringify(one)}`,
    change: (text) => change(text, one),
  }));
}

/** Text that does a table no good, wherever it comes to stand. */
const strays = ['"', '""', ',', '\n', '\r', '\0', '|', '\uFEFF', '\u202E', '=1+1', '…', '-', '<b>'];
/** What is no id: nothing, letters other than a to z, and letters that only look like them. */
const notIds = ['', ' ', 'Гент', 'Αθήνα', '東京', 'القاهرة', 'ｇhent', 'ghеnt', 'ghent‑portal'];

/** Ways that take the file as text. */
const ofText = [
  way('another byte', fc.tuple(share, fc.nat(255)), (text, [share, byte]) => {
    const at = placeIn(text, share);
    return text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
  }),
  way('without a piece', fc.tuple(share, fc.nat(80)), (text, [share, length]) => {
    const at = placeIn(text, share);
    return text.slice(0, at) + text.slice(at + length);
  }),
  way('with a stray', fc.tuple(share, fc.constantFrom(...strays)), (text, [share, stray]) => {
    const at = placeIn(text, share);
    return text.slice(0, at) + inBytes(stray) + text.slice(at);
  }),
  way('a delimiter twice', share, (text, share) => {
    const all = [...text.matchAll(/[,"|\n]/gu)];
    const { index = 0 } = all[placeIn(all, share)] ?? {};
    return text.slice(0, index + 1) + text.slice(index);
  }),
  way('a line elsewhere', fc.tuple(share, share), (text, [from, to]) => {
    const lines = text.split('\n');
    const line = placeIn(lines, from);
    const rest = lines.toSpliced(line, 1);
    return rest.toSpliced(placeIn(lines, to), 0, ...lines.slice(line, line + 1)).join('\n');
  }),
  way('cut in a quoted cell', share, (text, share) => {
    const quoted = [...text.matchAll(/"[^"\n]+"/gu)];
    const cell = quoted[placeIn(quoted, share)];
    // Where no cell has quotes, one is given to what is left.
    if (!cell) return `${text.slice(0, placeIn(text, share))}"`;
    return text.slice(0, cell.index + Math.ceil(cell[0].length / 2));
  }),
];

/** Cells as they are written, quotes included. */
type Grid = readonly (readonly string[])[];
type Place = readonly [row: number, column: number];

/** The cells of a file in any state: a quote that is not closed is a letter like others. */
function gridOf(text: string): Grid {
  const lines = text.match(/(?:"(?:[^"]|"")*"|[^\n])+/gu) ?? [''];
  return lines.map((line) => {
    const cells = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,])*/gu) ?? [''];
    return cells.map((cell, place) => (place === 0 ? cell : cell.slice(1)));
  });
}

/** A row below the head. */
const rowAt = (grid: Grid, share: number) =>
  Math.min(1 + placeIn(grid.slice(1), share), grid.length - 1);

/** A cell below the head. */
function cellAt(grid: Grid, share: number): Place {
  const places = grid.flatMap((cells, row) => cells.map((_cell, column): Place => [row, column]));
  const below = places.filter(([row]) => row > 0);
  return below[placeIn(below, share)] ?? [0, 0];
}

const cellIn = (grid: Grid, [row, column]: Place) => grid[row]?.[column] ?? '';

/** The cells with another one at a place. */
function withCell(grid: Grid, [row, column]: Place, cell: string): Grid {
  return grid.map((cells, at) => (at === row ? cells.with(column, cell) : cells));
}

/** A cell with something behind its text, before the quote that closes it. */
function longer(cell: string, more: string): string {
  return cell.length > 1 && cell.endsWith('"') ? `${cell.slice(0, -1)}${more}"` : cell + more;
}

function gridWay<T>(kind: string, how: fc.Arbitrary<T>, change: (grid: Grid, how: T) => Grid) {
  return way(kind, how, (text, one) => {
    const rows = change(gridOf(text), one).map((cells) => cells.join(','));
    return [...rows, ''].join('\n');
  });
}

/** Ways that take the file as a table. */
const ofCells = [
  gridWay(
    'more in a cell',
    fc.tuple(share, fc.constantFrom('|', '||', '|x')),
    (grid, [at, more]) => {
      const place = cellAt(grid, at);
      return withCell(grid, place, longer(cellIn(grid, place), more));
    },
  ),
  gridWay('two ids in a cell', fc.tuple(share, share), (grid, [at, other]) => {
    const place = cellAt(grid, at);
    const second = cellIn(grid, [rowAt(grid, other), place[1]]).replaceAll('"', '');
    return withCell(grid, place, longer(cellIn(grid, place), `|${second}`));
  }),
  gridWay('no id', fc.tuple(share, fc.constantFrom(...notIds)), (grid, [at, cell]) =>
    withCell(grid, cellAt(grid, at), inBytes(cell)),
  ),
  gridWay('two cells exchanged', fc.tuple(share, share), (grid, [at, to]) => {
    const [one, other] = [cellAt(grid, at), cellAt(grid, to)];
    return withCell(withCell(grid, one, cellIn(grid, other)), other, cellIn(grid, one));
  }),
  gridWay('two rows under each other’s ids', fc.tuple(share, share), (grid, [at, to]) => {
    const [one, other] = [rowAt(grid, at), rowAt(grid, to)];
    const joined = (id: number, rest: number) => [
      ...(grid[id]?.slice(0, 1) ?? []),
      ...(grid[rest]?.slice(1) ?? []),
    ];
    return grid.with(one, joined(one, other)).with(other, joined(other, one));
  }),
  gridWay('without a column', share, (grid, at) => {
    const [, column] = cellAt(grid, at);
    return grid.map((cells) => cells.toSpliced(column, 1));
  }),
  gridWay('a column twice', share, (grid, at) => {
    const [, column] = cellAt(grid, at);
    return grid.map((cells) => cells.toSpliced(column, 0, ...cells.slice(column, column + 1)));
  }),
];

/** One way to damage a file. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(...ofText, ...ofCells);

/** The file after the damage. */
export function damaged(file: Buffer, { change }: Damage): Buffer {
  return Buffer.from(change(file.toString('latin1')), 'latin1');
}
