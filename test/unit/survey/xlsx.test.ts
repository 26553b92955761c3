import { describe, expect, it } from 'vitest';
import { FileFault } from '../../../src/survey/import/fileFault';
import type { Row } from '../../../src/survey/import/row';
import { rowsOf } from '../../../src/survey/import/table';
import { bookFiles, zip } from './workbook';

const texts =
  '<si><t>City</t></si><si><r><t>Gda</t></r><r><t>ńsk &amp; more</t></r></si><si><t>Team?</t></si>';
const book = (sheet: string, more = '') => bookFiles(sheet, more, texts);
const rows = `
  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>
  <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>12.5</v></c><c r="C3" t="b"><v>1</v></c></row>
  <row r="4"><c r="A4" t="inlineStr"><is><t>Ghent</t></is></c><c r="B4" t="str"><f>A1&amp;"x"</f><v>Cityx</v></c><c r="C4"><f>A9</f></c></row>
  <row r="5"><c r="A5" s="3"/></row>
  <row r="6"><c r="A6" t="inlineStr"><is><t>Riga</t></is></c></row>`;

async function readBook(bytes: Uint8Array, sheet?: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOf(inParts(bytes), { sheet })) rows.push(row);
  return rows;
}
async function* inParts(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 10_000) {
    yield await Promise.resolve(bytes.subarray(at, at + 10_000));
  }
}

describe('a workbook', () => {
  it.each([true, false])('is read as it shows, packed: %s', async (packed) => {
    expect(await readBook(zip(book(rows), packed))).toEqual([
      { line: 1, cells: ['City', '', 'Team?'] },
      { line: 3, cells: ['Gdańsk & more', '12.5', 'TRUE'] },
      { line: 4, cells: ['Ghent', 'Cityx', '=A9'] },
      { line: 6, cells: ['Riga', '', ''] },
    ]);
  });

  it('has the text of merged cells in each of them', async () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const [head] = await readBook(zip(book(rows, merged)));
    expect(head?.cells).toEqual(['City', 'City', 'Team?']);
  });

  it('has it below, too, and only in the header', async () => {
    const merged = '<mergeCells><mergeCell ref="C1:C3"/><mergeCell ref="A6:B6"/></mergeCells>';
    const all = await readBook(zip(book(rows, merged)));
    expect(all.map(({ cells }) => cells[2])).toEqual(['Team?', 'Team?', '=A9', '']);
    expect(all.at(-1)?.cells).toEqual(['Riga', '', '']);
  });

  it('need not say where its cells are, and may have rows with nothing in them', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<row>${cell('City')}${cell('Team?')}</row><row r="4" ht="15"/><row>${cell('Ghent')}<c/></row>
      <row r="9"><c r="B9"><f t="shared" si="0"/></c></row><row>${cell('Riga')}<c t="e"><f>X</f><v>#REF!</v></c></row>`;
    expect(await readBook(zip(book(sheet)))).toEqual([
      { line: 1, cells: ['City', 'Team?'] },
      { line: 5, cells: ['Ghent', ''] },
      { line: 9, cells: ['', '=…'] },
      { line: 10, cells: ['Riga', '#REF!'] },
    ]);
  });

  it.each([
    ['damaged', zip(book(rows)).subarray(0, 900), 'damaged'],
    ['another zip', zip({ 'a.doc': 'a' }), 'no-table-in-zip'],
    ['one without a sheet', zip({ 'xl/workbook.xml': '<workbook/>' }), 'no-sheet'],
  ] as const)('that is %s is told', async (_, bytes, wrong) => {
    await expect(readBook(bytes)).rejects.toThrow(new FileFault(wrong));
  });
});
