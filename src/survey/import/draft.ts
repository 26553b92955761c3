import { Column } from './column';
import { headerOf, headerRows, namesOf, textsOf, type Header } from './header';
import { languageOf } from './language';
import type { Mapping } from './mapping';
import { personalName } from './personal';
import { comesAgain, placesIn, type Matcher } from './places';
import { questionsIn, slug, type LeftOut } from './questions';
import { unworkedIn } from './unworked';

/** Rows from which the header is told. */
const first = 12;
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
  /** Where the survey's date is from: its answers, or the file, which may be younger. */
  dated: 'answers' | 'file';
}

/** Why a column is left out, as a command prints it; with what to do about it. */
export const whyWords: Readonly<Record<LeftOut['why'], string>> = {
  name: 'name',
  'e-mail': 'e-mail',
  phone: 'phone',
  position: 'position',
  'address of a device': 'address of a device',
  'id or token': 'id or token',
  time: 'time',
  place: 'place',
  'free text': 'free text',
  'not a question': 'not a question',
  empty: 'nobody answered',
  'too many answers': 'more different answers than a choice has; map it by hand if it is one',
  formula: 'formulas without their values; save the file anew in a spreadsheet, with values',
  error: 'errors instead of values; mend them in a spreadsheet, and save the file anew',
};

interface Facts {
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
  #names: string[] = [];
  #texts: string[] = [];
  #columns: Column[] = [];

  constructor(
    readonly file: DraftFile,
    readonly facts: Facts,
  ) {}

  take(cells: string[]): void {
    if (this.#header) return this.#fill(cells);
    this.#rows.push(cells);
    if (this.#rows.length === first) this.#begin();
  }

  end(): Draft {
    if (!this.#header) this.#begin();
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
    const about = (column: string) => {
      const at = names.indexOf(column);
      const values = [...(columns[at]?.values.keys() ?? [])];
      return {
        text: this.#texts[at] ?? column,
        values: values.filter((cell) => unworkedIn(cell) === null),
      };
    };
    return { mapping, leftOut, columns: names.filter(Boolean), about, dated };
  }

  #begin(): void {
    const { match } = this.facts;
    const rows = this.#rows;
    this.#header = headerOf(rows, (cell) => cell !== '' && 'city' in match(cell, ''));
    this.#names = namesOf(this.#header, rows);
    this.#texts = textsOf(this.#header, rows);
    this.#columns = this.#names.map(() => new Column());
    for (const cells of rows.slice(headerRows[this.#header])) this.#fill(cells);
    this.#rows = [];
  }

  #fill(cells: string[]): void {
    // What stands in a shifted row is in the wrong columns; the import names it.
    if (cells.length !== this.#columns.length) return;
    if (this.#some.length < enough) this.#some.push(cells);
    cells.forEach((cell, at) => this.#columns[at]?.take(cell.trim()));
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
  return drafting.end();
}

/** Proposes a mapping from a table that is read row by row, however long it is; null if it has no rows. */
export async function draftOf(
  rows: AsyncIterable<{ cells: string[] }>,
  file: DraftFile,
  facts: Facts,
): Promise<Draft | null> {
  const drafting = new Drafting(file, facts);
  let isEmpty = true;
  for await (const { cells } of rows) {
    isEmpty = false;
    drafting.take(cells);
  }
  return isEmpty ? null : drafting.end();
}
