import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWorkbook, WorkbookFault } from '../../../src/survey/import/xlsx';

/** A zip file of these texts, packed or as they are. */
function zip(files: Readonly<Record<string, string>>, packed = true): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text);
    const data = packed ? deflateRawSync(raw) : raw;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(packed ? 8 : 0, 8);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(packed ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    at += head.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const book = (rows: string, more = '') => ({
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Made up" sheetId="1" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId3" Target="worksheets/first.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>City</t></si><si><r><t>Gda</t></r><r><t>ńsk &amp; more</t></r></si><si><t>Team?</t></si></sst>',
  'xl/worksheets/first.xml': `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`,
});
const rows = `
  <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c></row>
  <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>12.5</v></c><c r="C3" t="b"><v>1</v></c></row>
  <row r="4"><c r="A4" t="inlineStr"><is><t>Ghent</t></is></c><c r="B4" t="str"><f>A1&amp;"x"</f><v>Cityx</v></c><c r="C4"><f>A9</f></c></row>
  <row r="5"><c r="A5" s="3"/></row>
  <row r="6"><c r="A6" t="inlineStr"><is><t>Riga</t></is></c></row>`;

describe('a workbook', () => {
  it.each([true, false])('is read as it shows, packed: %s', (packed) => {
    expect(readWorkbook(zip(book(rows), packed))).toEqual([
      { line: 1, cells: ['City', '', 'Team?'] },
      { line: 3, cells: ['Gdańsk & more', '12.5', 'TRUE'] },
      { line: 4, cells: ['Ghent', 'Cityx', '=A9'] },
      { line: 6, cells: ['Riga', '', ''] },
    ]);
  });

  it('has the text of merged cells in each of them', () => {
    const merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const [head] = readWorkbook(zip(book(rows, merged)));
    expect(head?.cells).toEqual(['City', 'City', 'Team?']);
  });

  it.each([
    ['something else', Buffer.from('City;Team'), 'not-a-workbook'],
    ['another zip', zip({ 'a.txt': 'a' }), 'not-a-workbook'],
    ['one without a sheet', zip({ 'xl/workbook.xml': '<workbook/>' }), 'no-sheet'],
  ] as const)('that is %s is told', (_, bytes, wrong) => {
    expect(() => readWorkbook(bytes)).toThrow(new WorkbookFault(wrong));
  });
});
