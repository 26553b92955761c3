import type { Fault } from '../../atlas/fault';
import { suggested, type Known } from './matchCity';

/** What can be wrong with a row, or with a file as a whole. */
export type Wrong =
  | { kind: 'empty-file' | 'no-rows' }
  | { kind: 'shifted-row'; cells: number; columns: number }
  | { kind: 'missing-column'; there: readonly string[] }
  | { kind: 'unknown-city'; suggestions: readonly Known[] }
  | { kind: 'second-row'; first: string }
  | { kind: 'unknown-answer'; question: string; known: readonly string[] };

/** A fault in a survey's export, at its place. */
export type ImportFault = Wrong & {
  file: string;
  /** Line on which the row begins, from 1. */
  row: number;
  /** '' where the fault is the whole row's or file's. */
  column: string;
  value: string;
};

function inWords(fault: ImportFault): Pick<Fault, 'wrong' | 'value' | 'expected'> {
  const { value } = fault;
  switch (fault.kind) {
    case 'empty-file':
      return { wrong: 'no header', value: 'an empty file', expected: 'a table with a header' };
    case 'no-rows':
      return { wrong: 'no rows', value: '', expected: 'one row a respondent' };
    case 'shifted-row':
      return {
        wrong: 'a shifted row',
        value: `${fault.cells} cells`,
        expected: `${fault.columns} cells, as in the header`,
      };
    case 'missing-column': {
      const expected = `a column of this name; there are ${fault.there.join(' · ')} …`;
      return { wrong: 'a missing column', value, expected };
    }
    case 'unknown-city': {
      const near = fault.suggestions.map(suggested).join('; ');
      const expected = near === '' ? 'a city of the atlas' : `perhaps ${near}`;
      return { wrong: 'not one city of the atlas', value, expected };
    }
    case 'second-row': {
      const expected = `one row a city; the first is ${fault.first}`;
      return { wrong: 'a second row of a city', value, expected };
    }
    case 'unknown-answer': {
      const expected = `one of ${fault.known.join(' · ')}, or an entry for it in the mapping`;
      return { wrong: 'an answer that the mapping does not have', value, expected };
    }
  }
}

/** The fault in English, as a command prints it. */
export function printable(fault: ImportFault): Fault {
  const { file, row, column } = fault;
  return { file, row, column: column === '' ? '-' : column, ...inWords(fault) };
}
