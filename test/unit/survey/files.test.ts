import * as fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileFault, fileWords, fileWrongs } from '../../../src/survey/import/fileFault';
import { fileKind } from '../../../src/survey/import/fileKind';
import type { ReadAs, ReadOptions } from '../../../src/survey/import/table';
import { unpacked, zipEntries } from '../../../src/survey/import/zip';
import { drafted, rowsIn } from './kit';
import { bookFiles, odsOf, workbookOf, zip } from './workbook';

const table = [
  ['City', 'Is there a lab?'],
  ...['Ghent', 'Lisbon', 'Porto', 'Vienna'].map((city, at) => [city, at % 2 ? 'Yes' : 'No']),
];
const csv = Buffer.from(table.map((cells) => cells.join(',')).join('\n'));

async function read(bytes: Uint8Array, options: ReadOptions = {}) {
  const rows: string[][] = [];
  let as: ReadAs = {};
  for await (const { cells } of rowsIn(bytes, { ...options, onRead: (how) => (as = how) })) {
    rows.push(cells);
  }
  return { rows, as };
}
const wrongOf = (bytes: Uint8Array, options: ReadOptions = {}) =>
  read(bytes, options).then(
    () => null,
    (error: unknown) => (error instanceof FileFault ? error.wrong : `crashed: ${String(error)}`),
  );
const bytes = (...all: (number | string)[]) =>
  Buffer.concat(all.map((one) => (typeof one === 'number' ? Buffer.of(one) : Buffer.from(one))));
const old = (inside: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
  ]);

describe('what a file is', () => {
  it.each([
    ['an old workbook', old('Workbook'), 'old-workbook'],
    ['a workbook with a password', old('EncryptedPackage'), 'password'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), 'binary-workbook'],
    [
      'a document of Word',
      zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }),
      'document',
    ],
    ['a page', bytes('<!DOCTYPE html>\n<table><tr><td>City</td></tr></table>'), 'page'],
    ['a page of few tags', bytes('\uFEFF  <TABLE border=1><tr><td>City'), 'page'],
    ['a page as Excel saves it in one file', bytes('MIME-Version: 1.0\r\nX-Doc: a'), 'page'],
    ['XML', bytes('<?xml version="1.0"?><Workbook><Row/></Workbook>'), 'xml'],
    ['JSON', bytes('[{"City": "Ghent"}]'), 'json'],
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['SPSS', bytes('$FL2@(#) SPSS DATA FILE', 0, 0), 'spss'],
    ['Stata', bytes('<stata_dta><header>'), 'stata'],
    ['older Stata', bytes(0x72, 2, 1, 0, 5, 0), 'stata'],
    ['R', bytes('RDX3\nX\n', 0, 0, 0, 3), 'r'],
    ['a packed file', bytes(0x1f, 0x8b, 8, 0, 0), 'packed'],
    ['a picture', bytes(0x89, 'PNG\r\n'), 'picture'],
    ['zeros', Buffer.alloc(400), 'binary'],
    ['a program', bytes(0x7f, 'ELF', 2, 1, 1, 0, 0, 0, 0, 0), 'binary'],
    ['a ZIP without a table', zip({ 'a.doc': 'a' }), 'no-table-in-zip'],
    ['a ZIP of tables', zip({ 'a.csv': 'a', 'b.csv': 'b' }), 'several-tables-in-zip'],
    ['half a ZIP', zip({ 'a.csv': 'a' }).subarray(0, 40), 'damaged'],
  ])('is told by its bytes: %s', async (_, file, wrong) => {
    expect(await wrongOf(file)).toBe(wrong);
  });

  it.each(fileWrongs)('is said in words, with what to do about it: %s', (wrong) =>
    expect(fileWords[wrong].every((words) => words.length > 5)).toBe(true),
  );

  it.each([
    ['City,Team\nGhent,Yes', 'text'],
    ['<5 people;Yes\nGhent;No', 'text'],
    ['[City];{Team}\nGhent;No', 'text'],
    ['', 'text'],
  ])('is text otherwise: %j', (text, kind) => expect(fileKind(bytes(text))).toBe(kind));
});

describe('a table', () => {
  it('is read from a workbook, whatever it is called', async () => {
    expect((await read(workbookOf(table))).rows).toEqual(table);
  });

  it('is read from a ZIP that has it alone, a text or a workbook', async () => {
    for (const inside of ['answers.csv', 'folder/answers.csv']) {
      const packed = zip({ [inside]: csv.toString(), '__MACOSX/._answers.csv': 'x' });
      expect(await read(packed)).toMatchObject({ rows: table, as: { inside } });
    }
    const book = Buffer.from(workbookOf(table)).toString('latin1');
    expect((await read(zip({ 'answers.xlsx': book }, true, 'latin1'))).rows).toEqual(table);
  });

  it('is read from an OpenDocument sheet that says it has a million rows', async () => {
    const { rows, as } = await read(odsOf({ old: [['City', 'Old']], Answers: table }, ['old']));
    expect(rows.map((cells) => cells.slice(0, 2))).toEqual(table);
    expect(as).toEqual({ sheet: 'Answers', sheets: ['Answers'] });
  });
});

/** A workbook of sheets, of which some are hidden or have other prefixes. */
function booked(sheets: readonly { name: string; state?: string; rows: string }[], prefix = '') {
  const [open, close] = [`<${prefix}`, `</${prefix}`];
  const files: Record<string, string> = {
    'xl/workbook.xml': `${open}workbook>${open}sheets>${sheets
      .map(
        ({ name, state = 'visible' }, at) =>
          `${open}sheet name="${name}" state="${state}" r:id="r${at}"/>`,
      )
      .join('')}${close}sheets>${close}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="r${at}" Target="/xl/worksheets/s${at}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[$-F400]h:mm:ss"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="165"/></cellXfs></styleSheet>',
  };
  sheets.forEach(({ rows }, at) => {
    files[`xl/worksheets/s${at}.xml`] =
      `${open}worksheet>${open}sheetData>${rows}${close}sheetData>${close}worksheet>`;
  });
  return zip(files);
}
const rowsXml = (rows: readonly (readonly string[])[], prefix = '') =>
  rows
    .map(
      (cells) =>
        `<${prefix}row>${cells.map((text) => `<${prefix}c t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`).join('')}</${prefix}row>`,
    )
    .join('');

describe('the sheet of a workbook', () => {
  const answers = { name: 'Answers', rows: rowsXml(table) };
  it.each([
    ['behind an empty one', [{ name: 'Empty', rows: '' }, answers]],
    ['behind a hidden one', [{ name: 'Old', state: 'hidden', rows: rowsXml(table) }, answers]],
    ['behind a very hidden one', [{ name: 'Old', state: 'veryHidden', rows: '' }, answers]],
    [
      'behind a cover',
      [{ name: 'Cover', rows: rowsXml([['About'], ['Made by', 'us'], ['On', 'Monday']]) }, answers],
    ],
    [
      'behind a sum of it',
      [
        {
          name: 'Pivot',
          rows: rowsXml([
            ['Row Labels', 'Count'],
            ['Yes', '2'],
            ['No', '2'],
          ]),
        },
        answers,
      ],
    ],
    [
      'behind lists to choose from',
      [
        {
          name: 'Lists',
          rows: rowsXml([
            ['Lab', 'Size', 'Who'],
            ...['Yes', 'No', 'Soon'].map((word) => [word, 'Small', 'Mayor']),
          ]),
        },
        answers,
      ],
    ],
    ['before others', [answers, { name: 'Lists', rows: rowsXml([['Yes'], ['No'], ['Maybe']]) }]],
  ])('is the one with the table, %s, and is named', async (_, sheets) => {
    const { rows, as } = await read(booked(sheets));
    expect(rows).toEqual(table);
    expect(as.sheet).toBe('Answers');
  });

  it('is another where somebody says so, and one that is not there is told with those that are', async () => {
    const book = booked([answers, { name: 'More', rows: rowsXml([['City'], ['Riga']]) }]);
    expect((await read(book, { sheet: 'More' })).rows).toEqual([['City'], ['Riga']]);
    await expect(read(book, { sheet: 'Less' })).rejects.toMatchObject({
      wrong: 'unknown-sheet',
      names: ['Answers', 'More'],
    });
  });

  it('lies under a path of Windows', async () => {
    const files = Object.entries(bookFiles(rowsXml(table)));
    const book = zip(
      Object.fromEntries(files.map(([path, text]) => [path.replaceAll('/', '\\'), text])),
    );
    expect((await read(book)).rows).toEqual(table);
  });

  it('may have prefixes before its elements', async () => {
    const book = booked([{ name: 'Answers', rows: rowsXml(table, 'x:') }], 'x:');
    expect((await read(book)).rows).toEqual(table);
  });

  it('has dates, times and shares as they are shown, and signs that are written by their numbers', async () => {
    const cell = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`;
    const rows = `<row>${cell('0.5', 1)}${cell('43831', 2)}${cell('43831.4375', 3)}${cell('0.4375', 4)}${cell('0.30000000000000004', 0)}<c t="inlineStr"><is><t>No, but_x000D_\nplanned</t></is></c></row>`;
    const [cells] = (await read(booked([{ name: 'A', rows }]))).rows;
    expect(cells).toEqual([
      '50 %',
      '2020-01-01',
      '2020-01-01 10:30',
      '10:30',
      '0.3',
      'No, but\nplanned',
    ]);
  });
});

describe('of files that mean harm', () => {
  /** A ZIP whose one file unpacks to this many zeros or blanks. */
  function bomb(name: string, start: string, size: number): Uint8Array {
    const small = zip({ [name]: '' });
    const inner = deflateRawSync(Buffer.concat([Buffer.from(start), Buffer.alloc(size, 32)]));
    const [entry] = zipEntries(small);
    const at = (entry?.packed.byteOffset ?? 0) - small.byteOffset;
    const made = Buffer.concat([small.subarray(0, at), inner, small.subarray(at + 2)]);
    const directory = at + inner.length;
    made.writeUInt32LE(inner.length, directory + 20);
    made.writeUInt32LE(directory, made.length - 6);
    return made;
  }

  it('one that unpacks to much more than itself is not unpacked to its end', async () => {
    const packed = bomb('answers.csv', 'City\n', 200_000_000);
    expect(await wrongOf(packed)).toBe('too-large');
    const [entry] = zipEntries(packed);
    if (!entry) throw new Error('no file in the ZIP');
    let size = 0;
    expect(() => {
      for (const part of unpacked(entry)) size += part.length;
    }).toThrow('too-large');
    expect(size).toBeLessThan(110_000_000);
  }, 60_000);

  it('a large one that is not packed comes in small parts, too', () => {
    const [entry] = zipEntries(zip({ 'answers.csv': 'Ghent,Yes\n'.repeat(100_000) }, false));
    if (!entry) throw new Error('no file in the ZIP');
    const lengths = Array.from(unpacked(entry), ({ length }) => length);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(1_000_000);
    expect(Math.max(...lengths)).toBeLessThan(20_000);
  });

  it('one that declares entities, which may grow to billions, is refused', async () => {
    const laughs =
      '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>';
    expect(await wrongOf(zip({ 'xl/workbook.xml': laughs }))).toBe('damaged');
  });

  it('one that says it has a million rows has those that it has', async () => {
    const rows = `<row r="1">${'<c t="inlineStr"><is><t>City</t></is></c>'}</row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Ghent</t></is></c></row>`;
    const files = bookFiles(rows);
    const sheet = files['xl/worksheets/first.xml'].replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    const book = zip({ ...files, 'xl/worksheets/first.xml': sheet });
    expect((await read(book)).rows).toEqual([['City'], ['Ghent']]);
  });

  it('workbooks of which bytes were changed give a fault or rows', async () => {
    const book = workbookOf(table);
    const change = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const odd = Uint8Array.from(book);
        for (const [at, byte] of changes) odd[at] = byte;
        expect((await wrongOf(odd)) ?? '').not.toMatch(/crashed/);
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});

it('the draft knows a code page by what makes names of cities, and says what it is', async () => {
  const text = 'Miasto;Lab?\nPoznań;Tak\nKraków;Nie\nGdańsk;Tak\n';
  const own = new Map([
    ['ń', 0xf1],
    ['ó', 0xf3],
  ]);
  const polish = Uint8Array.from(text, (sign) => own.get(sign) ?? sign.charCodeAt(0));
  expect((await read(polish)).as).toEqual({ encoding: 'windows-1250' });
  expect((await drafted('a.csv', polish)).mapping.questions).toHaveLength(1);
  const said = await read(polish, { encoding: 'windows-1252' });
  expect(said.rows[1]).toEqual(['Poznañ', 'Tak']);
});
