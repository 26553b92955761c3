import { describe, expect, it } from 'vitest';
import {
  decodeAs,
  encodings,
  languages,
  type Encoding,
} from '../../../src/survey/import/codePages';
import { Decoder, encodingOf } from '../../../src/survey/import/decode';

/** The bytes of a text as a program of this page writes them. */
function written(text: string, page: Encoding): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeAs(page, Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(text, (sign) => {
    const byte = bytes.get(sign);
    if (byte === undefined) throw new Error(`${sign} is not in ${page}`);
    return byte;
  });
}

const western = ['windows-1252', 'macintosh', 'ibm850'] as const;
const central = ['windows-1250', 'iso-8859-2', 'ibm852'] as const;
const cyrillic = ['windows-1251', 'ibm866', 'koi8-u'] as const;

/** A file of a few rows in each language, with few letters beyond a to z. */
const files: readonly (readonly [pages: readonly Encoding[], language: string, rows: string])[] = [
  [central, 'Polish', 'Miasto;Czy jest zespół?\nWarszawa;Nie\nRadom;Częściowo\nLublin;Tak\n'],
  [central, 'Czech', 'Praha;Ano\nBrno;Připravujeme\nLiberec;Ne\n'],
  [central, 'Czech, one letter', 'Praha;Participativní rozpočet\nBrno;Ano\nLiberec;Ne\n'],
  [central, 'Slovak', 'Bratislava;Nie je\nTrnava;Participatívny rozpočet\n'],
  [central, 'Hungarian', 'Pécs;Igen\nBudapest;Előkészítés alatt\nMiskolc;Nem\n'],
  [central, 'Croatian', 'Zagreb;Ne znam\nRijeka;Djelomično\nDubrovnik;Da\n'],
  [central, 'Slovene', 'Velenje;Da\nKranj;Participativni proračun\nMaribor;Ne vem, ni še\n'],
  [['windows-1250'], 'Romanian', 'Suceava;Nu\nCluj-Napoca;Parţial\nAlba Iulia;Da\n'],
  [cyrillic, 'Bulgarian', 'Град;Има ли екип?\nСофия;Да\nВарна;Скоро\n'],
  [['windows-1251', 'koi8-u'], 'Ukrainian', 'Місто;Чи є команда?\nКиїв;Так\nЛьвів;Ні\n'],
  [['windows-1253', 'iso-8859-7'], 'Greek', 'Πόλη;Ομάδα\nΑθήνα;Ναι\nΠάτρα;Όχι\n'],
  [['windows-1254'], 'Turkish', 'Ankara;Kısmen\nBursa;Evet\n'],
  [['windows-1257'], 'Lithuanian', 'Kaunas;Ne\nVilnius;Nežinau\nKaunas;Taip, yra\n'],
  [['windows-1257'], 'Latvian', 'Rīga;Jā\nCēsis;Daļēji\n'],
  [western, 'German', 'Ulm;Ja\nMainz;Möglich, für alle Ämter\nBonn;Nein\n'],
  [western, 'French', 'Rennes;À venir\nParis;Non\nLyon;Déjà créé\n'],
  [western, 'Spanish', 'Madrid;Todavía no\nBilbao;Sí\n'],
  [['windows-1252', 'macintosh'], 'Italian', 'Torino;Gruppo per l’innovazione\nParma;No\n'],
  [western, 'Portuguese', 'Porto;Não\nLisboa;Em preparação\n'],
  [western, 'Swedish', 'Lund;Under förberedelse\nVisby;Ja\n'],
  [western, 'Finnish', 'Vantaa;Yhteistyö yliopistojen kanssa\nOulu;Ei\n'],
  [western, 'Norwegian', 'Oslo;Større prosjekter\nBergen;Nei\n'],
];

describe('a code page', () => {
  it('is told by words of which no list has one twice', () => {
    const lists = languages.flatMap(({ words, plain }) => [words, plain]);
    const twice = lists.flatMap((list) =>
      list.split(' ').filter((word, at, all) => word !== '' && all.indexOf(word) !== at),
    );
    expect(twice).toEqual([]);
  });

  it.each(files.flatMap(([pages, language, rows]) => pages.map((page) => [language, page, rows])))(
    'is told by few words: %s in %s',
    (_, page, rows) => {
      const known = encodings.find((one) => one === page);
      const bytes = written(rows, known ?? 'utf-8');
      expect(decodeAs(encodingOf(bytes), bytes)).toBe(rows);
    },
  );

  it.each(['ibm850', 'ibm852'] as const)('of DOS is read part by part: %s', (page) => {
    const decoder = new Decoder({ encoding: page });
    const bytes = written('Łódź'.slice(page === 'ibm852' ? 0 : 1, 2) + 'Köln é', page);
    const parts = Array.from(bytes, (byte) => decoder.push(Uint8Array.of(byte)));
    expect([...parts, decoder.end()].join('')).toBe(page === 'ibm852' ? 'ŁóKöln é' : 'óKöln é');
  });
});
