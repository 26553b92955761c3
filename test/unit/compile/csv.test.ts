import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../src/atlas/readCsv';

const rowsOf = (text: string) => readCsv(text).map(({ line, cells }) => ({ line, cells }));

test('cells, quotes and lines', () => {
  expect(rowsOf('a,b\n"1, ""2""",\n\n"x\ny",z\nlast,')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1, "2"', ''] },
    { line: 4, cells: ['x\ny', 'z'] },
    { line: 6, cells: ['last', ''] },
  ]);
});

test('CRLF, and no line end at the end', () => {
  const rows = [
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c', 'd'] },
  ];
  expect(rowsOf('a,"b"\r\nc,d\r\n')).toEqual(rows);
  expect(rowsOf('a,b\nc,"d"')).toEqual(rows);
  expect(rowsOf('a,b\nc,d\r')).toEqual(rows);
});

test('a damaged quote costs one row, not the file', () => {
  const rows = readCsv('a,"b\nc,"d, e"\nf"f,g\n"h"h,i\nj,k\n');
  const badQuotes = rows.flatMap((row) => row.badQuotes);
  expect(badQuotes.map(({ line, cell, wrong }) => [line, cell, wrong])).toEqual([
    [1, 1, 'a quote that is not closed'],
    [3, 0, 'a stray quote'],
    [4, 0, 'a quote that is not closed'],
  ]);
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
  expect(rows[1]?.cells).toEqual(['c', 'd, e']);
  expect(rows[4]?.cells).toEqual(['j', 'k']);
});

test('reads what an independent reader reads', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ' ', '\n', '\r\n', '🏙') });
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
    );
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const quote = (text: string) =>
        /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows.map((row) => row.map(quote).join(',') + end).join('');
      const read = readCsv(text);
      expect(read.flatMap(({ badQuotes }) => badQuotes)).toEqual([]);
      expect(read.map(({ cells }) => cells)).toEqual(parse(text));
      expect(read.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
