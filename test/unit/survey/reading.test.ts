import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder, encodingOf } from '../../../src/survey/import/decode';
import { headerOf, namesOf } from '../../../src/survey/import/header';
import { createMatcher, suggested } from '../../../src/survey/import/matchCity';
import { personalIn } from '../../../src/survey/import/personal';
import { delimiterOf, RowReader } from '../../../src/survey/import/rows';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      const pair = [code & 255, code >> 8];
      return big ? pair.reverse() : pair;
    }),
  );

describe('the encoding of an export', () => {
  it.each([
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 65), 'utf-8'],
    ['UTF-8', bytes('City;Łódź'), 'utf-8'],
    ['UTF-8 cut in a letter', bytes('City;Łódź').slice(0, 6), 'utf-8'],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 65, 0), 'utf-16le'],
    ['the other UTF-16 with its mark', Uint8Array.of(0xfe, 0xff, 0, 65), 'utf-16be'],
    ['UTF-16 without', utf16('City;Ghent', false), 'utf-16le'],
    ['the other UTF-16 without', utf16('City;Ghent', true), 'utf-16be'],
    ['Windows-1252', Uint8Array.of(67, 0xe9, 116, 0xe9), 'windows-1252'],
  ] as const)('is told of %s', (_, start, encoding) => expect(encodingOf(start)).toBe(encoding));
});

describe('a file that comes in parts', () => {
  const decode = (all: Uint8Array, size: number) => {
    const decoder = new Decoder();
    let text = '';
    for (let at = 0; at < all.length; at += size) text += decoder.push(all.subarray(at, at + size));
    return text + decoder.end();
  };

  it('is decoded as it would be whole, wherever it is cut', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 7 }), (text, size) => {
        const all = bytes(text);
        expect(decode(all, size)).toBe(new TextDecoder().decode(all));
      }),
    );
  });

  it('is Windows-1252 although only its end shows it', () => {
    const plain = 'City;Team\n'.repeat(10_000);
    const french = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    for (const end of ['Besançon', 'Orléans;Oui\n', 'Orlé']) {
      const all = french(plain + end);
      expect(decode(all, 65_536).endsWith(end)).toBe(true);
      expect(decode(all, 9).endsWith(end)).toBe(true);
    }
  });
});

describe('the rows of an export', () => {
  const read = (text: string, delimiter: string, step: number) => {
    const reader = new RowReader(delimiter);
    const rows = [];
    for (let at = 0; at < text.length; at += step)
      rows.push(...reader.push(text.slice(at, at + step)));
    return [...rows, ...reader.end()];
  };

  it('are those that another reader finds, in whatever parts they come', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ';', '\n', ' ', '1'),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, step, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((cells) => cells.map(quoted).join(';')).join(end);
          const other: string[][] = parse(text, {
            delimiter: ';',
            relax_column_count: true,
            trim: false,
          });
          const filled = other
            .map((cells) => cells.map((one) => one.trim()))
            .filter((cells) => cells.some(Boolean));
          expect(read(text, ';', step).map(({ cells }) => cells)).toEqual(filled);
        },
      ),
    );
  });

  it('know the line on which they begin', () => {
    const rows = read('a,b\r\n"one\ntwo",2\n\nthree,3', ',', 3);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('know where a quote opened that nothing closes', () => {
    const rows = read('a,b\n1,2\n3,"four\n5,6\n7,8\n', ',', 4);
    expect(rows.at(-1)).toMatchObject({ line: 3, openQuote: 3 });
    expect(rows).toHaveLength(3);
    expect(read('a,b\n1,"2"', ',', 4).at(-1)).toEqual({ line: 2, cells: ['1', '2'] });
  });

  it.each([
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\tc', '\t'],
    ['"a;b;c",d', ','],
    ['a', ','],
  ])('have what is most often in their first line between them: %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe('the header of an export', () => {
  it.each([
    [
      'one',
      [
        ['City', 'Q1. Team?'],
        ['Ghent', 'Yes'],
      ],
      ['City', 'Q1. Team?'],
    ],
    [
      'surveymonkey',
      [
        ['City', 'Which data?', '', 'Remarks'],
        ['Response', 'Transport', 'Budget', 'Open-Ended Response'],
      ],
      ['City', 'Which data? – Transport', 'Which data? – Budget', 'Remarks'],
    ],
    [
      'qualtrics',
      [
        ['Q1', 'Q2'],
        ['Your city', 'A team?'],
        ['{"ImportId":"QID1"}', '{"ImportId":"QID2"}'],
      ],
      ['Q1', 'Q2'],
    ],
  ] as const)('is read as of %s', (header, rows, names) => {
    expect(headerOf(rows)).toBe(header);
    expect(namesOf(header, rows)).toEqual(names);
  });
});

describe('cities', () => {
  const be = { code: 'BE', name: 'Belgium' };
  const match = createMatcher([
    { id: 'ghent', name: 'Ghent', localName: 'Gent', country: be },
    { id: 'brussels', name: 'Brussels', localName: 'Bruxelles / Brussel', country: be },
    {
      id: 'cordoba',
      name: 'Córdoba',
      localName: 'Córdoba',
      country: { code: 'ES', name: 'Spain' },
    },
    {
      id: 'cordoba-ar',
      name: 'Córdoba',
      localName: 'Córdoba',
      country: { code: 'AR', name: 'Argentina' },
    },
  ]);
  it.each([
    ['GENT', '', 'ghent'],
    ['ghent', 'Belgium', 'ghent'],
    ['bruxelles', 'be', 'brussels'],
    ['Cordoba', 'Spain', 'cordoba'],
  ])('are found as %s, %s', (name, country, city) =>
    expect(match(name, country)).toEqual({ city }),
  );
  it.each([
    ['Cordoba', '', ['Córdoba, Spain (cordoba)', 'Córdoba, Argentina (cordoba-ar)']],
    ['Ghemt', '', ['Ghent, Belgium (ghent)']],
    ['Ghent', 'France', ['Ghent, Belgium (ghent)']],
    ['Atlantis', '', []],
  ])('are not guessed of %s, %s', (name, country, suggestions) => {
    const found = match(name, country);
    expect('suggestions' in found ? found.suggestions.map(suggested) : found).toEqual(suggestions);
  });
  it.each([
    ['Cordoba', '', 'several'],
    ['Ghent', 'France', 'country'],
    ['Atlantis', '', undefined],
  ])('say whether it is their country that does not fit: %s, %s', (name, country, why) => {
    expect(match(name, country)).toMatchObject(why === undefined ? { suggestions: [] } : { why });
  });
});

describe('what tells of a person', () => {
  it.each([
    ['Your e-mail', [], 'e-mail'],
    ['Contact', ['a@b.example', 'c@d.example', ''], 'e-mail'],
    ['IP Address', [], 'address of a device'],
    ['Q9', ['10.0.0.1', '10.0.0.2'], 'address of a device'],
    ['Last name', [], 'name'],
    ['Respondent ID', [], 'id or token'],
    ['StartDate', [], 'time'],
    ['Telephone', [], 'phone'],
    [
      'Remarks',
      ['A long answer in words that nobody could choose from a list of answers, ever.'],
      'free text',
    ],
    ['Team?', ['Yes', 'No', 'Yes'], null],
  ] as const)('%s is %s', (name, values, why) => expect(personalIn(name, values)).toBe(why));
});
