import type { ImportFault, Wrong } from './fault';
import { readAnswers } from './readAnswers';
import { headerRows, namesOf, numbered, placesOf } from './header';
import { answersOf, columnsOf, type Mapping } from './mapping';
import type { Match } from './matchCity';
import type { Row } from './row';
import { Tally } from './tally';
import { cellErrorIn } from './cellError';
import { fold } from '../../atlas/fold';
import { typosBetween } from '../../atlas/typos';

/** A file that was read: its name, its SHA-256, and its size in bytes. */
export interface ReadFile {
  name: string;
  sha256: string;
  bytes: number;
}

/** How many faults are listed; what is more is only counted. */
const mostFaults = 200;

/**
 * Takes a survey's rows one by one and keeps of them only what may be told:
 * counts, and the answers of cities that agreed to be shown, to questions that
 * may be. Nothing else of a row outlives it, so that what is kept grows with
 * the cities and never with the rows.
 */
export class Import {
  readonly faults: ImportFault[] = [];
  /** Faults that are not listed. */
  more = 0;
  respondents = 0;
  readonly tallies = new Map<string, Tally>();
  /** The files that were read to their end. */
  readonly read: ReadFile[] = [];
  readonly #shown = new PublicAnswers();
  #file = '';
  #names: string[] | null = null;
  #places: ReadonlyMap<string, number> = new Map();
  /** Where the columns lie in the first file. */
  #first: ReadonlyMap<string, number> | null = null;
  #header: Row[] = [];
  /** Rows of this file below its header. */
  #rows = 0;
  readonly #rowOf = new Map<string, string>();
  readonly #missing: ReadonlySet<string>;

  constructor(
    readonly mapping: Mapping,
    readonly match: (name: string, country: string) => Match,
  ) {
    this.#missing = new Set(mapping.missing ?? []);
    for (const question of mapping.questions) {
      this.tallies.set(question.id, new Tally(answersOf(question), mapping.base));
    }
  }

  /** The names of the table's columns, once its header is read. */
  get names(): readonly string[] {
    return this.#names ?? [];
  }

  /** What cities answered that agreed to be shown. */
  get answers(): PublicAnswer[] {
    return this.#shown.all();
  }

  /** A column by its number in the first file: its name may be somebody's words. */
  numberOf(column: string): string {
    return numbered(this.#first?.get(column) ?? 0);
  }

  /** What is taken from now on is in this file, whose header comes first. */
  open(file: string): void {
    this.#file = file;
    this.#names = null;
    this.#places = new Map();
    this.#header = [];
    this.#rows = 0;
  }

  addRow(row: Row): void {
    if (row.openQuote !== undefined) {
      this.#rows += 1;
      return this.#fault(row.openQuote, '', '', { kind: 'open-quote' });
    }
    if (!this.#names) {
      this.#header.push(row);
      if (this.#header.length >= headerRows[this.mapping.header]) this.#begin();
      // Where there is no header, the first row tells how many columns there are.
      if (this.mapping.header !== 'none') return;
    }
    const { length: columns } = this.names;
    this.#rows += 1;
    // Some programs leave out the empty cells at the end of a row, or write one too many.
    if (row.cells.slice(columns).some((cell) => cell !== '')) {
      const cells = row.cells.length;
      this.#fault(row.line, '', '', { kind: 'shifted-row', cells, columns });
      return;
    }
    // Without its city no row can be told: that is one fault of the header, not one of each row.
    if (this.#places.has(this.mapping.city.column)) this.#respondent(row);
  }

  /** The file is at its end; which one it was can be told by its hash. */
  end(file?: ReadFile): void {
    const first = this.read.find(({ sha256 }) => sha256 === file?.sha256);
    if (file && first) this.#fault(1, '', file.name, { kind: 'same-file', first: first.name });
    if (file) this.read.push(file);
    if (!this.#names && this.#rows === 0) this.#fault(1, '', '', { kind: 'empty-file' });
    else if (this.#rows === 0) {
      this.#fault(this.#header.at(-1)?.line ?? 1, '', '', { kind: 'no-rows' });
    }
  }

  #fault(row: number, column: string, value: string, wrong: Wrong): void {
    if (this.faults.length >= mostFaults) this.more += 1;
    else this.faults.push({ ...wrong, file: this.#file, row, column, value });
  }

  /** A fault of a cell. A formula or an error in it has no value that could be wrong. */
  #wrongCell(row: number, column: string, value: string, wrong: Wrong): void {
    const kind = cellErrorIn(value);
    this.#fault(row, column, value, kind ? { kind } : wrong);
  }

  #begin(): void {
    const names = namesOf(
      this.mapping.header,
      this.#header.map(({ cells }) => cells),
    );
    const line = this.#header[0]?.line ?? 1;
    this.#names = names;
    this.#places = placesOf(names);
    this.#first ??= this.#places;
    const { city, consent, questions } = this.mapping;
    const wanted = [
      city.column,
      city.country,
      consent?.column ?? null,
      ...questions.flatMap(columnsOf),
    ];
    for (const column of new Set(wanted)) {
      if (column === null || this.#places.has(column)) continue;
      const near = suggestColumns(column, names);
      this.#fault(line, column, column, { kind: 'missing-column', near });
    }
  }

  #cell({ cells }: Row, column: string | null): string {
    const at = column === null ? undefined : this.#places.get(column);
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    return this.#missing.has(text) ? '' : text;
  }

  /** The city of a row: null where who made the mapping left it out, undefined where it is a fault. */
  #cityOf(row: Row): string | null | undefined {
    const { column, country, names } = this.mapping.city;
    const name = this.#cell(row, column);
    if (Object.hasOwn(names, name)) return names[name];
    if (name === '') return void this.#fault(row.line, column, '', { kind: 'no-city' });
    const value = this.#cell(row, country);
    const match = this.match(name, value);
    if ('city' in match) return match.city;
    // Suggestions take time: none for what is not listed.
    if (this.faults.length >= mostFaults) return void (this.more += 1);
    const { suggestions, why } = match;
    const place = country === null ? null : { column: country, value };
    const wrong: Wrong = { kind: 'unknown-city', suggestions, why, country: place };
    return void this.#wrongCell(row.line, column, name, wrong);
  }

  #respondent(row: Row): void {
    const { city: by, consent, questions, oneEach } = this.mapping;
    const city = this.#cityOf(row);
    if (city === null || city === undefined) return;
    const first = this.#rowOf.get(city);
    if (oneEach && first !== undefined) {
      const name = this.#cell(row, by.column);
      return this.#fault(row.line, by.column, name, { kind: 'second-row', first });
    }
    if (first === undefined) this.#rowOf.set(city, `${this.#file}:${row.line}`);
    this.respondents += 1;
    const agreed = consent !== null && consent.yes.includes(this.#cell(row, consent.column));
    for (const question of questions) {
      const given = readAnswers(
        question,
        (column) => this.#cell(row, column),
        (column, value, wrong) => this.#wrongCell(row.line, column, value, wrong),
      );
      if (given.length === 0) continue;
      const isOpen = agreed && question.public;
      this.tallies.get(question.id)?.add(city, given, isOpen);
      if (isOpen) this.#shown.add(city, question.id, given);
    }
  }
}

/** An answer that may be shown by city. */
interface PublicAnswer {
  city: string;
  question: string;
  answers: readonly string[];
}

/** What cities said that agreed to be shown: each answer once, however many people of a city gave it. */
class PublicAnswers {
  readonly #given = new Map<string, Map<string, Set<string>>>();

  add(city: string, question: string, answers: readonly string[]): void {
    const questions = this.#given.get(city) ?? new Map<string, Set<string>>();
    this.#given.set(city, questions);
    const given = questions.get(question) ?? new Set<string>();
    questions.set(question, given);
    for (const answer of answers) given.add(answer);
  }

  /** All of them, city by city as they came. */
  all(): PublicAnswer[] {
    return [...this.#given].flatMap(([city, questions]) =>
      [...questions].map(([question, answers]) => ({ city, question, answers: [...answers] })),
    );
  }
}

/** How many names are suggested. */
const most = 6;

/** The names that are most like one that is missing; the first ones where none is like it. */
function suggestColumns(missing: string, names: readonly string[]): string[] {
  const asked = fold(missing.trim());
  const limit = Math.max(2, Math.floor(asked.length / 4));
  const near = names
    .map((name) => {
      const known = fold(name);
      const within = known !== '' && (known.includes(asked) || asked.includes(known));
      return { name, typos: within ? 1 : typosBetween(asked, known, limit) };
    })
    .filter(({ name, typos }) => name !== '' && typos <= limit)
    .sort((a, b) => a.typos - b.typos)
    .map(({ name }) => name);
  return [...new Set(near.length > 0 ? near : names.filter(Boolean))].slice(0, most);
}
