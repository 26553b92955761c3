/** A cell of a grid. */
export interface Spot {
  row: number;
  column: number;
}

export interface Grid {
  rows: number;
  columns: number;
  /** False for a cell with nothing to go to. */
  has(spot: Spot): boolean;
}

const steps: Readonly<Record<string, Spot>> = {
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
};

function search(grid: Grid, from: Spot, step: Spot): Spot | null {
  let spot = { row: from.row + step.row, column: from.column + step.column };
  const inside = ({ row, column }: Spot) =>
    row >= 0 && row < grid.rows && column >= 0 && column < grid.columns;
  while (inside(spot)) {
    if (grid.has(spot)) return spot;
    spot = { row: spot.row + step.row, column: spot.column + step.column };
  }
  return null;
}

/** The first cell that can be gone to, line by line; null where there is none. */
export function firstSpot(grid: Grid): Spot | null {
  for (let row = 0; row < grid.rows; row++) {
    const found = search(grid, { row, column: -1 }, { row: 0, column: 1 });
    if (found) return found;
  }
  return null;
}

/**
 * Where a key leads in a grid: arrows to the next cell in their direction, Home
 * and End to the ends of the row. Null where it leads nowhere.
 */
export function nextSpot(grid: Grid, from: Spot, key: string): Spot | null {
  const { row } = from;
  if (key === 'Home') return search(grid, { row, column: -1 }, { row: 0, column: 1 });
  if (key === 'End') return search(grid, { row, column: grid.columns }, { row: 0, column: -1 });
  const step = steps[key];
  return step ? search(grid, from, step) : null;
}
