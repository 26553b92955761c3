import { shorten, type Fault } from '../../atlas/fault';
import { suggested, type Known, type Unmatched } from './matchCity';
import type { CellError } from './cellError';

/** What can be wrong with a row, or with a file as a whole. */
export type Wrong =
  | { kind: 'empty-file' | 'no-rows' | 'open-quote' | 'no-city' }
  | { kind: 'same-file'; first: string }
  | { kind: 'shifted-row'; cells: number; columns: number }
  | { kind: 'missing-column'; near: readonly string[] }
  | {
      kind: 'unknown-city';
      suggestions: readonly Known[];
      why: Unmatched['why'];
      /** What stands in the column of the country. */
      country: { column: string; value: string } | null;
    }
  | { kind: 'second-row'; first: string }
  | { kind: CellError }
  | { kind: 'unknown-answer'; question: string; known: readonly string[] }
  | { kind: 'unknown-choice'; question: string; chosen: readonly string[] }
  | { kind: 'not-a-number'; decimal: string };

/** A fault in a survey's export, at its place. */
export type ImportFault = Wrong & {
  file: string;
  /** Line on which the row begins, from 1. */
  row: number;
  /** '' where the fault is the whole row's or file's. */
  column: string;
  value: string;
};

type Of<K extends Wrong['kind']> = Extract<ImportFault, { kind: K }>;
type Words = Pick<Fault, 'wrong' | 'value' | 'expected'>;

/** What does not fit of a city's name: itself, its country, or that there are several of it. */
function cityInWords({ value, suggestions, why, country }: Of<'unknown-city'>): Words {
  const near = suggestions.map(suggested).join('; ');
  if (why === 'country' && country) {
    return {
      wrong: `not a city of what the column ${country.column} says, ${shorten(country.value)}`,
      value,
      expected: `the country of ${near}, or an entry in the mapping's "names"`,
    };
  }
  if (why === 'several') {
    return {
      wrong: 'not one city of the atlas, but several',
      value,
      expected: `one of ${near}: name its country, or say in the mapping's "names" which it is`,
    };
  }
  const expected = near === '' ? 'a city of the atlas' : `perhaps ${near}`;
  return {
    wrong: 'not one city of the atlas',
    value,
    expected: `${expected}; or an entry in the mapping's "names", null to leave its rows out`,
  };
}

function inWords(fault: ImportFault): Words {
  const { value } = fault;
  switch (fault.kind) {
    case 'empty-file':
      return { wrong: 'no header', value: 'an empty file', expected: 'a table with a header' };
    case 'no-rows':
      return { wrong: 'no rows', value: 'a header alone', expected: 'one row a respondent' };
    case 'open-quote':
      return {
        wrong: 'a quote that is never closed',
        value: 'nothing closes it',
        expected: 'a quote at the end of the cell, or none before it',
      };
    case 'same-file':
      return {
        wrong: 'the same file twice',
        value,
        expected: `each file once; see ${fault.first}`,
      };
    case 'shifted-row':
      return {
        wrong: 'a shifted row',
        value: `${fault.cells} cells`,
        expected: `${fault.columns} cells, as in the header`,
      };
    case 'missing-column': {
      const expected = `a column of this name, perhaps ${fault.near.join(' · ')}; correct the mapping`;
      return { wrong: 'a missing column', value, expected };
    }
    case 'no-city':
      return { wrong: 'no city', value: 'an empty cell', expected: 'the name of a city' };
    case 'unknown-city':
      return cityInWords(fault);
    case 'second-row': {
      const expected = `one row a city; the first is ${fault.first}. Where several people of a city answered, say "oneEach": false in the mapping`;
      return { wrong: 'a second row of a city', value, expected };
    }
    case 'formula':
      return {
        wrong: 'a formula without the value that it shows',
        value,
        expected: 'a value; save the file with its values',
      };
    case 'error':
      return {
        wrong: 'an error of a spreadsheet',
        value,
        expected: 'a value; mend it in the spreadsheet, and save the file anew',
      };
    case 'unknown-answer': {
      const expected = `one of ${fault.known.join(' · ')}, or an entry for it in the mapping`;
      return { wrong: 'an answer that the mapping does not have', value, expected };
    }
    case 'not-a-number': {
      const expected = `a number whose decimals follow “${fault.decimal}”, as "decimal" in the mapping says`;
      return { wrong: 'not a number', value, expected };
    }
    case 'unknown-choice': {
      const expected = `one of ${fault.chosen.join(' · ')} where it was chosen, nothing or “No” where not, or an entry for it in the mapping's "chosen" or "notChosen"`;
      return { wrong: 'neither chosen nor not chosen', value, expected };
    }
  }
}

/** The fault in English, as a command prints it. */
export function printable(fault: ImportFault): Fault {
  const { file, row, column } = fault;
  return { file, row, column: column === '' ? '-' : column, ...inWords(fault) };
}
