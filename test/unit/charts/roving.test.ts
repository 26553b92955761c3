import { describe, expect, it } from 'vitest';
import { firstSpot, nextSpot, type Grid } from '../../../src/pages/explore/charts/roving';

/** `x` can be gone to, `.` cannot. */
function gridOf(...lines: readonly string[]): Grid {
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    has: ({ row, column }) => lines[row]?.[column] === 'x',
  };
}

const grid = gridOf('..x', 'x.x', 'x..');
const at = (row: number, column: number) => ({ row, column });

describe('the way through a grid', () => {
  it('begins at the first cell that leads somewhere', () => {
    expect(firstSpot(grid)).toEqual(at(0, 2));
    expect(firstSpot(gridOf('..', '..'))).toBeNull();
    expect(firstSpot(gridOf())).toBeNull();
  });

  it.each([
    ['ArrowDown', at(0, 2), at(1, 2)],
    ['ArrowLeft', at(1, 2), at(1, 0)],
    ['ArrowRight', at(1, 0), at(1, 2)],
    ['ArrowUp', at(2, 0), at(1, 0)],
    ['Home', at(1, 2), at(1, 0)],
    ['End', at(1, 0), at(1, 2)],
    ['ArrowDown', at(1, 2), null],
    ['ArrowLeft', at(0, 2), null],
    ['ArrowUp', at(1, 0), null],
    ['a', at(1, 0), null],
  ] as const)('goes past empty cells: %s from %o', (key, from, to) => {
    expect(nextSpot(grid, from, key)).toEqual(to);
  });
});
