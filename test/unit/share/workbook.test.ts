import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lettersOf, workbookOf, type Sheet } from '../../../src/share/exports/workbook';
import { readWorkbook } from '../../workbook';

const label = { title: 'A & B', description: 'CC <BY>' };
const sheet = (change: Partial<Sheet>): Sheet => ({
  name: 'One',
  columns: [{ name: 'text' }, { name: 'more' }],
  rows: [],
  ...change,
});
const xmlOf = (sheets: readonly Sheet[], file = 'xl/worksheets/sheet1.xml') =>
  new TextDecoder().decode(unzipSync(workbookOf(sheets, label))[file]);

test('columns have letters as spreadsheets count', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});

test('text stays text, whatever it looks like', () => {
  const texts = ['=1+1', '007', '1-5', 'a < b & "c"', 'TRUE', '2026-11-29', 'ä\u{1F600}', "'x"];
  const rows = texts.map((text) => [text, 'x']);
  const read = readWorkbook(workbookOf([sheet({ rows })], label)).slice(1);
  expect(read.map(({ cells }) => cells[0])).toEqual(texts);
  expect(xmlOf([sheet({ rows })])).not.toContain('<f>');
});

test('signs that no workbook may hold are left out, and what looks like an escape is escaped', () => {
  const xml = xmlOf([sheet({ rows: [['a\u0000b', '_x000D_']] })]);
  expect(xml).toContain('>ab<');
  expect(xml).toContain('_x005F_x000D_');
});

test('numbers and truth are not text, and what is not known is no cell', () => {
  const xml = xmlOf([
    sheet({
      rows: [
        [1.5, true],
        [null, ''],
      ],
    }),
  ]);
  expect(xml).toContain('<c r="A2" s="0"><v>1.5</v></c><c r="B2" s="0" t="b"><v>1</v></c>');
  expect(xml).toContain('<row r="3"></row>');
});

test('a sheet to be edited has text cells, a heading that holds, and choices', () => {
  const choices = { sheet: 'Two', column: 1, rows: 3 };
  const columns = [
    { name: 'a', choices },
    { name: 'b', choices: ['x', 'y'], hint: 'Say "x"' },
  ];
  const xml = xmlOf([
    sheet({ edited: true, columns, rows: [['one', 'x']] }),
    sheet({ name: 'Two' }),
  ]);
  expect(xml).toContain('style="2"');
  expect(xml).toContain('<sheetProtection sheet="1"');
  expect(xml).toContain("<formula1>'Two'!$B$2:$B$4</formula1>");
  expect(xml).toContain('<formula1>&quot;x,y&quot;</formula1>');
  expect(xml).toContain('prompt="Say &quot;x&quot;"');
  expect(xmlOf([sheet({})])).not.toContain('sheetProtection');
});

test('the workbook says what it is', () => {
  const core = xmlOf([sheet({})], 'docProps/core.xml');
  expect(core).toContain('<dc:title>A &amp; B</dc:title>');
  expect(core).toContain('CC &lt;BY&gt;');
});
