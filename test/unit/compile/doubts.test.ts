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

const easy = 'The city lets people see its data. They can use them as they like.';
const oneSentence = `${Array.from({ length: 31 }, (_, at) => `a${at}`).join(' ')}.`;
const heavy =
  'Interdepartmental experimentation institutionalises participatory accountability methodologies.';

test.each([
  [easy, []],
  [
    oneSentence,
    [
      'warning: records.csv:2:summary: a sentence of more than 30 words (31 words), expected two sentences; 25 words are easy to read',
    ],
  ],
  [
    heavy,
    [
      expect.stringMatching(
        /^warning: records\.csv:2:summary: hard to read \(grade \d\d\), expected shorter words/,
      ),
    ],
  ],
])('a summary is doubted by its sentences and its words: %s', async (summary, warnings) => {
  const { compiled, errors } = await runWith(
    edit('records.csv', '"A portal, open to all."', `"${summary}"`),
  );
  expect(compiled).toBe(true);
  expect(errors).toEqual(warnings);
});

test('a definition is doubted as well', async () => {
  const { errors } = await runWith(edit('practices.csv', 'A public portal.', heavy));
  expect(errors).toEqual([expect.stringMatching(/^warning: practices\.csv:3:definition: hard/)]);
});
