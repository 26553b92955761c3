import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder, encodingOf } from '../../../src/survey/import/decode';
import { countryNamed } from '../../../src/survey/import/countries';
import { headerOf, namesOf } from '../../../src/survey/import/header';
import { createMatcher, suggested } from '../../../src/survey/import/matchCity';
import { personalIn } from '../../../src/survey/import/personal';
import { preambleIn } from '../../../src/survey/import/preamble';
import { delimiterOf } from '../../../src/survey/import/delimiter';
import { CsvReader } from '../../../src/atlas/readCsv';
import { cellErrorIn } from '../../../src/survey/import/cellError';
import { facts } from './kit';

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
    const reader = new CsvReader({ delimiter, isLoose: true });
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
    const open = rows.filter(({ badQuotes }) => badQuotes.some(({ isOpen }) => isOpen));
    expect(open.map(({ line }) => line)).toEqual([3]);
    // The rows after it are read all the same.
    expect(rows.at(-1)).toMatchObject({ line: 5, cells: ['7', '8'], badQuotes: [] });
    expect(read('a,b\n1,"2"', ',', 4).at(-1)).toMatchObject({ line: 2, cells: ['1', '2'] });
    const inches = read('a,b\n1,a 5" pipe\n2,"Big" data\n3,x\n', ',', 5);
    expect(inches.flatMap(({ badQuotes }) => badQuotes).some(({ isOpen }) => isOpen)).toBe(false);
    expect(inches.at(-1)).toMatchObject({ line: 4, cells: ['3', 'x'] });
  });

  it.each([
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\tc', '\t'],
    ['"a;b;c",d', ','],
    ['a', ','],
    // Commas in the words of a header, and in some answers, are not between cells.
    ['City;Which of these, if any, has the city, or an agency?;Team?\nGhent;A lab, small;Yes', ';'],
    ['City;Data\n"Ghent";"a, b, c"\n"Riga";"d, e, f"\n', ';'],
    ['City,Data\n"Ghent","a; b; c"\n"Riga","a;\nb; c"\n', ','],
    ['Alias;made-up\nExport Date;2026-11-25\n\nCity;Why, if so?;Team\nGhent;,;Yes\n', ';'],
    ['sep=;\r\nCity,Country;Team\r\n', ';'],
  ])('have between them what cuts most rows alike: %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});

describe('what stands before a header', () => {
  const rows = (...all: (readonly [number, ...string[]])[]) =>
    all.map(([line, ...cells]) => ({ line, cells }));
  const table = [
    [5, 'City', 'Team', 'Data'],
    [6, 'Ghent', 'Yes', ''],
  ] as const;

  it.each([
    ['EUSurvey', 2, rows([1, 'Alias', 'made-up'], [2, 'Export Date', '2026'], ...table)],
    [
      'EUSurvey with two columns',
      2,
      rows([1, 'Alias', 'a'], [2, 'Export Date', ''], [4, 'City', 'T']),
    ],
    ['EUSurvey in French', 2, rows([1, 'Alias', 'a'], [2, 'Date d’export', '2026'], ...table)],
    ['a title', 1, rows([4, 'A made-up survey', '', ''], ...table)],
    ['a sign', 1, rows([1, 'sep=;'], [2, 'City', 'Team'])],
    ['nothing', 0, rows(...table)],
    [
      'two columns with a blank line between',
      0,
      rows([1, 'City', 'T'], [3, 'Ghent', 'Yes'], [4, 'Riga', 'No']),
    ],
    ['a header with gaps', 0, rows([1, 'City', '', 'Data'], [3, 'Ghent', 'Yes', 'No'])],
    ['a header over two rows', 0, rows([1, 'City', 'Data', '', ''], [2, '', 'A', 'B', 'C'])],
    ['no row', 0, []],
  ])('is told of %s: %d', (_, count, all) => expect(preambleIn(all)).toBe(count));
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

  it('tells names apart that stand there twice', () => {
    const row = ['City', 'Remarks', 'Remarks', '', 'Remarks (2)', '', 'Remarks'];
    expect(namesOf('one', [row])).toEqual([
      'City',
      'Remarks',
      'Remarks (3)',
      '',
      'Remarks (2)',
      '',
      'Remarks (4)',
    ]);
  });

  it.each([
    ['two rows', ['City', 'Data?', 'Data?', 'Team?'], ['City', 'A', 'B', 'Team?'], 'surveymonkey'],
    ['two rows with gaps', ['City', 'Data?', '', 'Team?'], ['', 'A', 'B', ''], 'surveymonkey'],
    ['one row', ['City', 'Data?', 'Data?', 'Team?'], ['Riga', 'A', 'B', 'Yes'], 'one'],
    ['one row with gaps', ['City', 'Data?', '', 'Team?'], ['Riga', 'A', 'B', 'Yes'], 'one'],
  ] as const)('is known with merged cells, of %s', (_, first, second, header) => {
    const rows = [first, second, ['Ghent', 'A', '', 'No'], ['Braga', 'A', 'B', 'Yes']];
    expect(headerOf(rows)).toBe(header);
    const names = {
      one: ['City', 'Data?', first[2] === '' ? '' : 'Data? (2)', 'Team?'],
      surveymonkey: ['City', 'Data? – A', 'Data? – B', 'Team?'],
    };
    expect(namesOf(header, rows)).toEqual(names[header]);
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
    ['Cordoba', 'España', 'cordoba'],
    ['Córdoba', 'ISPANIJA', 'cordoba'],
    ['Gent', 'Belgien', 'ghent'],
    ['Gent', 'België', 'ghent'],
  ])('are found as %s, %s', (name, country, city) =>
    expect(match(name, country)).toEqual({ city }),
  );
  it.each([
    ['Cordoba', '', ['Córdoba, Spain (cordoba)', 'Córdoba, Argentina (cordoba-ar)']],
    ['Ghemt', '', ['Ghent, Belgium (ghent)']],
    ['Ghent', 'France', ['Ghent, Belgium (ghent)']],
    ['Ghent', 'Frankreich', ['Ghent, Belgium (ghent)']],
    ['Atlantis', '', []],
  ])('are not guessed of %s, %s', (name, country, suggestions) => {
    const found = match(name, country);
    expect('suggestions' in found ? found.suggestions.map(suggested) : found).toEqual(suggestions);
  });
  const more = createMatcher([
    { id: 'ghent', name: 'Ghent', localName: 'Gent', country: be, otherNames: ['Gand', 'Gante'] },
    { id: 'porto', name: 'Porto', localName: 'Porto', country: { code: 'PT', name: 'Portugal' } },
    { id: 'prato', name: 'Prato', localName: 'Prato', country: { code: 'IT', name: 'Italy' } },
  ]);
  it.each([
    'City of Ghent',
    'Ghent (Belgium)',
    'Stadt Gent',
    'BE - Ghent',
    'Ville de Gand',
    'Gand',
    'Gante',
    'Ghemt, Belgium',
    'GENT / GAND',
    'Ghent City Council',
  ])('are suggested by words and by every name that is known, and never guessed: %s', (name) => {
    const found = more(name, '');
    expect('suggestions' in found ? found.suggestions[0]?.id : found).toBe('ghent');
  });
  it('are suggested as they are declined', () => {
    const lithuania = { code: 'LT', name: 'Lithuania' };
    const vilnius = { id: 'vilnius', name: 'Vilnius', localName: 'Vilnius', country: lithuania };
    const krakow = { id: 'krakow', name: 'Kraków', localName: 'Kraków', country: be };
    const found = createMatcher([vilnius, krakow]);
    for (const [name, id] of [
      ['Vilniaus miesto savivaldybė', 'vilnius'],
      ['Urząd Miasta Krakowskiego', 'krakow'],
    ] as const) {
      expect(found(name, '')).toMatchObject({ suggestions: [{ id }] });
    }
  });
  it.each([
    ['Δήμος Θεσσαλονίκης', 'thessaloniki'],
    ['Δήμος Κοζάνης', 'kozani'],
    ['Magistrát hlavního města Prahy', 'prague'],
    ['Rīgas valstspilsētas pašvaldība', 'riga'],
    ['Община Софиа', 'sofia'],
    ['Львівська міська рада', 'lviv'],
    ['Ville de Luxembourg', 'luxembourg'],
  ])('are suggested without the words for what they are: %s', (name, id) => {
    const found = facts.match(name, '');
    expect('suggestions' in found ? found.suggestions[0]?.id : found).toBe(id);
  });
  it('are suggested in their country first', () => {
    const found = more('Comune di Porrto, Portugal', '');
    expect('suggestions' in found && found.suggestions.map(({ id }) => id)).toEqual([
      'porto',
      'prato',
    ]);
  });

  it.each([
    ['Cordoba', '', 'several'],
    ['Ghent', 'France', 'country'],
    ['Atlantis', '', undefined],
  ])('say whether it is their country that does not fit: %s, %s', (name, country, why) => {
    expect(match(name, country)).toMatchObject(why === undefined ? { suggestions: [] } : { why });
  });
});

describe('a country', () => {
  it.each([
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['ČESKO', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['España', 'ES'],
    ['Ελλάδα', 'GR'],
    ['EL', 'GR'],
    ['Suomi', 'FI'],
    ['Polska', 'PL'],
    ['Royaume-Uni', 'GB'],
    ['UK', 'GB'],
    ['The Netherlands', 'NL'],
    ['pt', 'PT'],
    ['Yes', null],
    ['', null],
    ['Europe', null],
  ])('is known by its name in its own language, and in others: %s', (name, code) =>
    expect(countryNamed(name)).toBe(code),
  );
});

describe('a cell without a value', () => {
  it.each([
    ['=IF(A1,"Yes")', 'formula'],
    ['=…', 'formula'],
    ['#REF!', 'error'],
    ['#N/A', 'error'],
    ['#DIV/0!', 'error'],
    ['#BEZUG!', 'error'],
    ['#NAME?', 'error'],
    ['#1 in Europe!', null],
    ['= or so', null],
    ["'=A1", 'formula'],
    ['+A1', 'formula'],
    ['+$B$2*2', 'formula'],
    ['+SUM(A1:A3)', 'formula'],
    ['@SUM(A1:A3)', 'formula'],
    ['+CO2 targets', null],
    ['+CO2-neutral', null],
    ['@NYC311', null],
    ['', null],
    ['Yes', null],
  ])('is told from an answer: %s', (cell, what) => expect(cellErrorIn(cell)).toBe(what));
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
