import { expect, test } from 'vitest';
import { edit } from './faulty';
import { runWith } from './folder';

/** The warnings where the first record's end and status are these. */
async function warningsOf(end: string, status: string): Promise<string[]> {
  const { compiled, errors } = await runWith(
    edit('records.csv', '2015,,active', `2015,${end},${status}`),
  );
  expect(compiled).toBe(true);
  return errors;
}

test.each([
  ['2025', 'active'],
  ['2020', 'pilot'],
  ['2018', 'planned'],
])('a record that ended in %s and is %s is doubted', async (end, status) => {
  expect(await warningsOf(end, status)).toEqual([
    `warning: records.csv:2:status: the end has passed and the status is another (${status}, end_year ${end}), expected completed, or a source that says what came of it`,
  ]);
});

test.each([
  ['2026', 'active'],
  ['2027', 'planned'],
  ['', 'active'],
  ['2020', 'completed'],
])('a record that ends in "%s" and is %s is not', async (end, status) => {
  expect(await warningsOf(end, status)).toEqual([]);
});
