import { deflateRawSync } from 'node:zlib';

/** A zip file of these texts, packed or as they are. */
export function zip(
  files: Readonly<Record<string, string>>,
  packed = true,
  encoding: 'utf8' | 'latin1' = 'utf8',
): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const raw = Buffer.from(text, encoding);
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

/** The files of a workbook with this in its sheet, behind its rows, and among its shared texts. */
export const bookFiles = (rows: string, more = '', texts = '') => ({
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Made up" sheetId="1" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId3" Target="worksheets/first.xml"/></Relationships>',
  'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
  'xl/worksheets/first.xml': `<worksheet><sheetData>${rows}</sheetData>${more}</worksheet>`,
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function letters(at: number): string {
  const rest = at < 26 ? '' : letters(Math.floor(at / 26) - 1);
  return rest + String.fromCharCode(65 + (at % 26));
}

/** A row of a sheet on this line, as programs write it: its texts shared, its empty cells left out. `=A1` is a formula that nobody worked out. */
function rowXml(line: number, cells: readonly string[], texts: Map<string, number>): string {
  const cell = (text: string, at: number) => {
    if (text === '') return '';
    const place = `r="${letters(at)}${line}"`;
    if (text.startsWith('=')) return `<c ${place}><f>${escaped(text.slice(1))}</f></c>`;
    if (text.startsWith('#')) return `<c ${place} t="e"><f>X</f><v>${text}</v></c>`;
    if (!texts.has(text)) texts.set(text, texts.size);
    return `<c ${place} s="1" t="s"><v>${texts.get(text)}</v></c>`;
  };
  return cells.length === 0
    ? `<row r="${line}" ht="15"/>`
    : `<row r="${line}" spans="1:9">${cells.map(cell).join('')}</row>`;
}

/** The bytes of a workbook with these rows on the lines from 1 on. */
export function workbookOf(rows: readonly (readonly string[])[], merged: string[] = []) {
  const texts = new Map<string, number>();
  const sheet = rows.map((cells, at) => rowXml(at + 1, cells, texts)).join('');
  const shared = [...texts.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const cells = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const more = cells === '' ? '' : `<mergeCells count="${merged.length}">${cells}</mergeCells>`;
  return zip(bookFiles(sheet, more, shared));
}

/** The bytes of an OpenDocument spreadsheet with these sheets, the first of which may be hidden. */
export function odsOf(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  hidden: readonly string[] = [],
): Uint8Array {
  const cell = (text: string) =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const row = (cells: readonly string[]) =>
    `<table:table-row>${cells.map(cell).join('')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}" table:style-name="${hidden.includes(name) ? 'ta2' : 'ta1'}">${rows.map(row).join('')}<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
  );
  const styles = [
    ['ta1', 'true'],
    ['ta2', 'false'],
  ].map(
    ([name, display]) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`,
  );
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles.join('')}</office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}
