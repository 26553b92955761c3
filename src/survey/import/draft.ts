import { fold } from '../../atlas/fold';
import { Column } from './column';
import { consentIn } from './consent';
import { joinedLanguages, madeDates, type Doubt } from './doubts';
import {
  headerRows,
  namesOf,
  numbered,
  placesOf,
  readHeader,
  textsOf,
  type Header,
} from './header';
import { languageOf } from './language';
import type { Mapping } from './mapping';
import { missingIn } from './missing';
import { personalName } from './personal';
import { comesAgain, placesIn, type Matcher } from './places';
import { questionsIn, type LeftOut } from './questions';
import { slug } from './slug';
import { cellErrorIn } from './cellError';

/** Rows from which the header is told: those below it have to prove it. */
const first = 200;
/** Rows by which it is told whether columns belong together. */
const enough = 200;

/** What is known of a survey's file before it is read. */
export interface DraftFile {
  name: string;
  /** The day on which it was last changed, as `2026-11-25`. */
  changed: string;
}

/** A mapping that runs as it is, and what it leaves out. */
export interface Draft {
  mapping: Mapping;
  leftOut: readonly LeftOut[];
  /** Names of the file’s columns. */
  columns: readonly string[];
  /** What a column asks, and each text that stands in it once; none where there are too many. */
  about: (column: string) => { text: string; values: readonly string[] };
  /** What a person should look at, because nothing proves it. */
  doubts: readonly Doubt[];
  /** Where the survey's date is from: the column in which somebody answered last; null: the file, which may be younger. */
  dated: string | null;
}

interface Facts {
  /** How the header is to be read, where somebody has said it. */
  header?: Header | undefined;
  practices: readonly { id: string; label: string }[];
  match: Matcher;
}

/**
 * Reads a survey's rows one by one, and proposes a mapping that knows every
 * answer in them: nothing is public in it, what tells of a person is left out,
 * and questions are those columns whose answers can be chosen from.
 */
class Drafting {
  #rows: string[][] = [];
  /** Some rows below the header. */
  readonly #some: string[][] = [];
  #header: Header | null = null;
  #doubts: Doubt[] = [];
  #names: string[] = [];
  #texts: string[] = [];
  #columns: Column[] = [];
  /** Where the columns lie in the file that is read, once its header is. */
  #places: number[] | null = null;
  #width = 0;

  constructor(
    readonly file: DraftFile,
    readonly facts: Facts,
  ) {}

  addRow(cells: string[]): void {
    if (this.#places) return this.#fill(cells);
    this.#rows.push(cells);
    // How many rows a header has is told by the first file.
    if (this.#rows.length === (this.#header ? Math.max(1, headerRows[this.#header]) : first))
      this.#begin();
  }

  /** A file is at its end; what is taken from now on is in the next one, whose header comes first. */
  close(): void {
    if (!this.#places) this.#begin();
    this.#places = null;
    this.#rows = [];
  }

  get isEmpty(): boolean {
    return this.#header === null;
  }

  end(): Draft {
    const [header, names, columns] = [this.#header ?? 'one', this.#names, this.#columns];
    const { practices, match } = this.facts;
    const missing = missingIn(columns);
    for (const column of columns) column.forget(missing);
    const texts = this.#texts;
    const { city, country } = placesIn(texts, columns, this.#some, match);
    const read = { header, names, texts, columns };
    const consent = consentIn(texts, columns);
    const language = languageOf(columns);
    const skipped = new Set([city, country, consent?.at ?? -1]);
    const { questions, leftOut } = questionsIn(read, skipped, practices, language);
    const answered = this.#answeredOn();
    const title = titleOf(this.file.name);
    const date = answered?.day ?? this.file.changed;
    const cities = columns[city];
    const nameOf = (at: number) => names[at] || numbered(at);
    const mapping: Mapping = {
      name: slug(title, new Set()),
      survey: { title, year: Number(date.slice(0, 4)), date, language },
      header,
      ...(missing.length > 0 && { missing }),
      city: {
        column: city < 0 ? 'city' : nameOf(city),
        country: country < 0 ? null : nameOf(country),
        names: {},
      },
      consent: consent && { column: nameOf(consent.at), yes: consent.yes },
      oneEach: cities === undefined || !comesAgain(cities, match),
      base: 5,
      questions,
    };
    const places = placesOf(names);
    const about = (column: string) => {
      const at = places.get(column) ?? -1;
      const values = [...(columns[at]?.values.keys() ?? [])];
      return {
        text: this.#texts[at] || column,
        values: values.filter((cell) => cellErrorIn(cell) === null),
      };
    };
    const doubts: Doubt[] = [
      ...this.#doubts,
      ...(city < 0 ? [{ kind: 'no-city' } as const] : []),
      ...(missing.length > 0 ? [{ kind: 'missing', words: missing } as const] : []),
      ...(consent ? [{ kind: 'consent', column: nameOf(consent.at) } as const] : []),
      ...questions.flatMap((question) => {
        const at = question.kind === 'single' ? places.get(question.column) : undefined;
        const column = at === undefined ? undefined : columns[at];
        const made = column && 'column' in question ? madeDates(question.column, column) : null;
        return [made, joinedLanguages(question)].filter((doubt) => doubt !== null);
      }),
    ];
    const dated = answered?.column ?? null;
    return { mapping, leftOut, columns: names.filter(Boolean), about, doubts, dated };
  }

  #begin(): void {
    const rows = this.#rows;
    const isFirst = this.#header === null;
    const { match } = this.facts;
    const isCity = (cell: string) => cell !== '' && 'city' in match(cell, '');
    const { header: told, other } = readHeader(rows, isCity);
    this.#header ??= this.facts.header ?? told;
    const names = namesOf(this.#header, rows);
    if (isFirst) {
      const reading = (header: Header) => ({ header, names: textsOf(header, rows) });
      const second = other === this.#header ? told : other;
      if (other !== null && second !== null) {
        this.#doubts = [{ kind: 'header', read: reading(this.#header), other: reading(second) }];
      }
      this.#names = names;
      this.#texts = textsOf(this.#header, rows);
      this.#columns = names.map(() => new Column());
    }
    this.#places = isFirst
      ? names.map((_, at) => at)
      : this.#names.map((name) => names.indexOf(name));
    this.#width = names.length;
    for (const cells of rows.slice(headerRows[this.#header])) this.#fill(cells);
  }

  #fill(cells: string[]): void {
    // What stands in a shifted row is in the wrong columns; the import names it.
    if (cells.length > this.#width && cells.slice(this.#width).some((cell) => cell !== '')) return;
    const own = (this.#places ?? []).map((at) => cells[at]?.trim() ?? '');
    if (this.#some.length < enough) this.#some.push(own);
    own.forEach((cell, at) => this.#columns[at]?.addCell(cell));
  }

  /** The last day on which somebody answered, if a column says so, and which. */
  #answeredOn(): { day: string; column: string } | null {
    const days = this.#columns.flatMap(({ latest }, at) => {
      const column = this.#names[at] ?? '';
      const isDate = [column, this.#texts[at] ?? ''].some(isDateName);
      return isDate && latest !== '' && latest <= this.file.changed
        ? [{ day: latest, column }]
        : [];
    });
    return days.sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1) ?? null;
  }
}

/** Whether a column's name says that days stand in it: how long something took is none. */
const isDateName = (name: string): boolean =>
  personalName(name) === 'time' &&
  !/duration|duree|dauer|duracion|durata|duur|seconds|sekunden|minutes|minuten|(interview|group|question|page|total) ?time|time ?(taken|spent|sum|\d)|birth|geburt|naissance|nacimiento|nascita/.test(
    fold(name),
  );

/** What a file is called, as a title: `city-survey_2026.xlsx` is `City survey 2026`. */
function titleOf(file: string): string {
  const words = file
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return words === '' ? 'Survey' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Proposes a mapping from the rows of a table. */
export function draftMapping(
  rows: Iterable<readonly string[]>,
  file: DraftFile,
  facts: Facts,
): Draft {
  const drafting = new Drafting(file, facts);
  for (const cells of rows) drafting.addRow([...cells]);
  drafting.close();
  return drafting.end();
}

/**
 * Proposes a mapping from one survey's tables, which are read row by row,
 * however long they are; null if the first has no rows.
 */
export async function draftOf(
  tables: Iterable<AsyncIterable<{ cells: string[] }>>,
  file: DraftFile,
  facts: Facts,
): Promise<Draft | null> {
  const drafting = new Drafting(file, facts);
  for (const rows of tables) {
    let isEmpty = true;
    for await (const { cells } of rows) {
      isEmpty = false;
      drafting.addRow(cells);
    }
    if (!isEmpty) drafting.close();
  }
  return drafting.isEmpty ? null : drafting.end();
}
