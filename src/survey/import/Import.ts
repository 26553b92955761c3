import type { ImportFault, Wrong } from './fault';
import { headerRows, namesOf } from './header';
import { answersOf, columnsOf, type Mapping, type Question } from './mapping';
import type { Match } from './matchCity';
import type { Row } from './rows';

/** Answers to one question, of all who gave one, and of those who may not be shown by city. */
interface Tally {
  answered: number;
  hidden: number;
  counts: Map<string, number>;
}

/** An answer that may be shown by city. */
export interface PublicAnswer {
  city: string;
  question: string;
  answers: readonly string[];
}

/** How many faults are listed; what is more is only counted. */
const mostFaults = 200;

/**
 * Takes a survey's rows one by one and keeps of them only what may be told:
 * counts, and the answers of cities that agreed to be shown, to questions that
 * may be. Nothing else of a row outlives it.
 */
export class Import {
  readonly faults: ImportFault[] = [];
  /** Faults that are not listed. */
  more = 0;
  respondents = 0;
  readonly answers: PublicAnswer[] = [];
  readonly tallies = new Map<string, Tally>();
  #file = '';
  #names: string[] | null = null;
  #places = new Map<string, number>();
  #header: string[][] = [];
  readonly #rowOf = new Map<string, string>();

  constructor(
    readonly mapping: Mapping,
    readonly match: (name: string, country: string) => Match,
  ) {
    for (const { id } of mapping.questions) {
      this.tallies.set(id, { answered: 0, hidden: 0, counts: new Map() });
    }
  }

  /** The names of the table's columns, once its header is read. */
  get names(): readonly string[] {
    return this.#names ?? [];
  }

  /** What is taken from now on is in this file, whose header comes first. */
  open(file: string): void {
    this.#file = file;
    this.#names = null;
    this.#places = new Map();
    this.#header = [];
  }

  take(row: Row): void {
    if (!this.#names) {
      this.#header.push(row.cells);
      if (this.#header.length === headerRows[this.mapping.header]) this.#begin();
      return;
    }
    if (row.cells.length !== this.#names.length) {
      const [cells, columns] = [row.cells.length, this.#names.length];
      this.#fault(row.line, '', '', { kind: 'shifted-row', cells, columns });
      return;
    }
    this.#respondent(row);
  }

  /** The file is at its end. */
  end(): void {
    if (!this.#names) this.#fault(1, '', '', { kind: 'empty-file' });
    else if (this.respondents === 0 && this.faults.length === 0) {
      this.#fault(this.#header.length, '', '', { kind: 'no-rows' });
    }
  }

  #fault(row: number, column: string, value: string, wrong: Wrong): void {
    if (this.faults.length >= mostFaults) this.more += 1;
    else this.faults.push({ ...wrong, file: this.#file, row, column, value });
  }

  #begin(): void {
    this.#names = namesOf(this.mapping.header, this.#header);
    this.#names.forEach((name, at) => {
      if (!this.#places.has(name)) this.#places.set(name, at);
    });
    const { city, consent, questions } = this.mapping;
    const wanted = [
      city.column,
      city.country,
      consent?.column ?? null,
      ...questions.flatMap(columnsOf),
    ];
    for (const column of wanted) {
      if (column === null || this.#places.has(column)) continue;
      const there = this.#names.slice(0, 6);
      this.#fault(1, column, column, { kind: 'missing-column', there });
    }
  }

  #cell({ cells }: Row, column: string | null): string {
    const at = column === null ? undefined : this.#places.get(column);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  #respondent(row: Row): void {
    const { city: by, consent, questions, oneEach } = this.mapping;
    const name = this.#cell(row, by.column);
    const known = Object.hasOwn(by.names, name) ? by.names[name] : undefined;
    if (known === null) return; // left out by who made the mapping
    const match =
      known === undefined ? this.match(name, this.#cell(row, by.country)) : { city: known };
    if (!('city' in match)) {
      const { suggestions } = match;
      return this.#fault(row.line, by.column, name, { kind: 'unknown-city', suggestions });
    }
    const first = this.#rowOf.get(match.city);
    if (oneEach && first !== undefined) {
      return this.#fault(row.line, by.column, name, { kind: 'second-row', first });
    }
    this.#rowOf.set(match.city, `${this.#file}:${row.line}`);
    this.respondents += 1;
    const agreed = consent !== null && consent.yes.includes(this.#cell(row, consent.column));
    for (const question of questions) this.#answer(row, question, match.city, agreed);
  }

  #answer(row: Row, question: Question, city: string, agreed: boolean): void {
    const given = this.#given(row, question);
    if (given.length === 0) return;
    const tally = this.tallies.get(question.id);
    if (!tally) return;
    const open = agreed && question.public;
    tally.answered += 1;
    if (!open) tally.hidden += 1;
    for (const answer of given) tally.counts.set(answer, (tally.counts.get(answer) ?? 0) + 1);
    if (open) this.answers.push({ city, question: question.id, answers: given });
  }

  #given(row: Row, question: Question): string[] {
    if (question.kind === 'spread') {
      const { columns, chosen } = question;
      return columns
        .filter(({ column }) => chosen.includes(this.#cell(row, column)))
        .map(({ answer }) => answer);
    }
    const cell = this.#cell(row, question.column);
    const parts =
      question.kind === 'joined'
        ? cell.split(question.separator).map((part) => part.trim())
        : [cell];
    const given: string[] = [];
    for (const part of parts) {
      if (part === '') continue;
      const answer = Object.hasOwn(question.answers, part) ? question.answers[part] : undefined;
      if (answer !== undefined) given.push(answer);
      else {
        const known = Object.keys(question.answers).slice(0, 6);
        // What was answered is told to who runs the import, and to nobody else.
        const wrong = { kind: 'unknown-answer', question: question.id, known } as const;
        this.#fault(row.line, question.column, part, wrong);
      }
    }
    return [...new Set(given)];
  }
}

/** What may be told of a question in all: null where too few answered, or too few of those who may not be shown. */
export function countsOf(question: Question, { answered, hidden, counts }: Tally, base: number) {
  // With all but a few in public, the few would follow by subtraction.
  const few = answered < base || (hidden > 0 && hidden < base);
  return few
    ? null
    : answersOf(question).map((answer) => ({ answer, count: counts.get(answer) ?? 0 }));
}
