import { Column } from './column';
import { headerRows, namesOf, placesOf, readHeader, textsOf, type Header } from './header';
import { languageOf } from './language';
import type { Mapping } from './mapping';
import { personalName } from './personal';
import { comesAgain, placesIn, type Matcher } from './places';
import { questionsIn, slug, type LeftOut } from './questions';
import { unworkedIn } from './unworked';

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

/** How a header can be read: what its columns are called then. */
export interface Reading {
  header: Header;
  names: readonly string[];
}

/** A mapping that runs as it is, and what it leaves out. */
export interface Draft {
  mapping: Mapping;
  leftOut: readonly LeftOut[];
  /** Names of the file’s columns. */
  columns: readonly string[];
  /** What a column asks, and each text that stands in it once; none where there are too many. */
  about: (column: string) => { text: string; values: readonly string[] };
  /** How the header is read, and how else it may be where the rows do not prove it: a person has to say. */
  readings: readonly [Reading, ...Reading[]];
  /** Where the survey's date is from: its answers, or the file, which may be younger. */
  dated: 'answers' | 'file';
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
  #readings: Reading[] = [];
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

  take(cells: string[]): void {
    if (this.#places) return this.#fill(cells);
    this.#rows.push(cells);
    // How many rows a header has is told by the first file.
    if (this.#rows.length === (this.#header ? headerRows[this.#header] : first)) this.#begin();
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
    const { city, country } = placesIn(this.#texts, columns, this.#some, match);
    const read = { header, names, texts: this.#texts, columns };
    const { questions, leftOut } = questionsIn(read, new Set([city, country]), practices);
    const answered = this.#answeredOn();
    const title = titleOf(this.file.name);
    const date = answered ?? this.file.changed;
    const cities = columns[city];
    const mapping: Mapping = {
      name: slug(title, new Set()),
      survey: { title, year: Number(date.slice(0, 4)), date, language: languageOf(columns) },
      header,
      city: { column: names[city] ?? 'city', country: names[country] ?? null, names: {} },
      consent: null,
      oneEach: cities === undefined || !comesAgain(cities, match),
      base: 5,
      questions,
    };
    const dated = answered === null ? 'file' : 'answers';
    const places = placesOf(names);
    const about = (column: string) => {
      const at = places.get(column) ?? -1;
      const values = [...(columns[at]?.values.keys() ?? [])];
      return {
        text: this.#texts[at] || column,
        values: values.filter((cell) => unworkedIn(cell) === null),
      };
    };
    const readings: [Reading, ...Reading[]] = [{ header, names }, ...this.#readings];
    return { mapping, leftOut, columns: names.filter(Boolean), about, readings, dated };
  }

  #begin(): void {
    const rows = this.#rows;
    const isFirst = this.#header === null;
    const { header: told, other } = readHeader(rows);
    this.#header ??= this.facts.header ?? told;
    const names = namesOf(this.#header, rows);
    if (isFirst) {
      const asked = other === null ? [] : [told, other];
      const others = asked.filter((header) => header !== this.#header);
      this.#readings = others.map((header) => ({ header, names: namesOf(header, rows) }));
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
    own.forEach((cell, at) => this.#columns[at]?.take(cell));
  }

  /** The last day on which somebody answered, if a column says so. */
  #answeredOn(): string | null {
    const days = this.#columns.flatMap(({ latest }, at) => {
      const asked = [this.#names[at] ?? '', this.#texts[at] ?? ''];
      const isTime = asked.some((name) => personalName(name) === 'time');
      return isTime && latest !== '' && latest <= this.file.changed ? [latest] : [];
    });
    return days.sort().at(-1) ?? null;
  }
}

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
  for (const cells of rows) drafting.take([...cells]);
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
      drafting.take(cells);
    }
    if (!isEmpty) drafting.close();
  }
  return drafting.isEmpty ? null : drafting.end();
}
