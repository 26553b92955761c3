import { fold } from '../../atlas/fold';
import { headsCities } from './places';
import { toolColumn } from './toolColumns';
import { isOther } from './words';

/** How the columns of an export are named. */
export const headers = [
  'none',
  'one',
  'surveymonkey',
  'surveymonkey-three',
  'qualtrics',
  'qualtrics-two',
] as const;
export type Header = (typeof headers)[number];

/** Rows that the header takes. */
export const headerRows: Readonly<Record<Header, number>> = {
  none: 0,
  one: 1,
  surveymonkey: 2,
  'surveymonkey-three': 3,
  qualtrics: 3,
  'qualtrics-two': 2,
};

type Rows = readonly (readonly string[])[];

/** What SurveyMonkey writes below a question that has no options, in the languages of its pages: "Open-Ended Response". Folded. */
const response =
  /^(response|reponse|antwort|beantwortung|respuesta|risposta|resposta|antwoord|svar|odpowiedz|odpoved|valasz|raspuns|vastaus|απαντηση|yanit|отговор|вiдповiдь|odgovor)$/;
const besideResponse =
  /^(open|ended|ouverte|libre|offene|offener|offenem|offenen|ende|mit|de|tipo|abierto|abierta|aberta|aperta|texto|testo|text|textantwort|einde|med|oppet|apent|otwarta|otwartego|typu|otevrena|nyitott|avoin|a|la|texte|ανοικτη|acik|uclu)$/;
const isNothingBelow = (cell: string): boolean => {
  const words = fold(cell).match(/\p{L}+/gu) ?? [];
  return (
    words.length < 6 &&
    words.some((word) => response.test(word)) &&
    words.every((word) => response.test(word) || besideResponse.test(word))
  );
};

/** What Qualtrics calls its own columns, in the row of names or below it; without spaces. */
const ofQualtrics =
  /^(responseid|responseset|externaldatareference|ipaddress|startdate|enddate|recordeddate|finished|recipient(email|lastname|firstname)|locationlatitude|locationlongitude|distributionchannel|userlanguage)$/;

/** A header as it is read, and how else it could be where later rows do not prove it. */
export interface HeaderReading {
  header: Header;
  /** The other reading, for a person to choose; null where there is none. */
  other: Header | null;
}

const textAt = (row: readonly string[] | undefined, at: number): string => (row?.[at] ?? '').trim();

/**
 * Which header the first rows of a table are. That a row below the first
 * belongs to it is never guessed from this row alone, because it may be a
 * respondent's: a tool's own marks or the rows below must prove it. What they
 * do not prove is read as answers, and is to be asked.
 */
export function readHeader(
  rows: Rows,
  isCity: (cell: string) => boolean = () => false,
): HeaderReading {
  const [, second = [], third = []] = rows;
  if (third.some((cell) => cell.startsWith('{"ImportId"'))) return sure('qualtrics');
  const marks = second.filter((cell) => ofQualtrics.test(fold(cell).replaceAll(' ', '')));
  if (marks.length > 1 || hasTextsBelow(rows)) return sure('qualtrics-two');
  const [two, three] = [levelsIn(rows, 2), levelsIn(rows, 3)];
  if (three === 'proved') return sure('surveymonkey-three');
  if (two === 'proved') return sure('surveymonkey');
  const missing = missingIn(rows, isCity);
  if (missing === 'surely') return { header: 'none', other: 'one' };
  const below = headBelow(rows, isCity);
  if (below !== null || two === 'possible')
    return { header: 'one', other: below ?? 'surveymonkey' };
  return { header: 'one', other: missing === 'perhaps' ? 'none' : null };
}

/**
 * How the header reads where a row or two below the first seem to be part of it:
 * they have words, but no city where all others have theirs. That proves nothing,
 * as somebody may have left the city out: it is asked. Null if there is nothing to ask.
 */
function headBelow(rows: Rows, isCity: (cell: string) => boolean): Header | null {
  const [first = [], second = [], third = [], ...body] = rows;
  const city = first.findIndex((_, at) => {
    const cells = body.map((row) => textAt(row, at));
    return cells.length > 1 && cells.every((cell) => cell !== '') && cells.some(isCity);
  });
  if (city < 0) return null;
  const isHead = (row: readonly string[]) => {
    const cell = textAt(row, city);
    const isAsked =
      cell === '' ||
      ((headsCities(cell) || /\s\S+\s|[?;:]$/.test(cell)) && !hasCityIn(cell, isCity));
    return isAsked && row.some((text, at) => at !== city && text.trim() !== '');
  };
  if (!isHead(second)) return null;
  const hasCity = (row: readonly string[]) => isCity(textAt(row, city));
  // Codes, what they ask, and a word of what kind it is.
  const isThird = !hasCity(third) && (isHead(third) || textAt(second, city) !== '');
  if (textAt(second, city) === '') return isThird ? 'surveymonkey-three' : 'surveymonkey';
  if (!isThird || !body.some(hasCity)) return 'qualtrics-two';
  // A section, its questions, their options.
  const spans = first.some((text, at) => at > 0 && (text === '' || text === first[at - 1]));
  return spans ? 'surveymonkey-three' : 'qualtrics';
}

/** Numbers, days and times, as tools write them in columns of their own. */
const isCounted = (cell: string): boolean => /^[\d\s.,:/TZ+-]+$/.test(cell);

/**
 * Whether the second row has what columns ask, below their codes, as SoSci
 * Survey writes it: in columns that the tool fills in itself there are numbers
 * and times in all rows but this, which has words.
 */
function hasTextsBelow([first = [], second = [], ...body]: Rows): boolean {
  const told = first.filter((name, at) => {
    const [text, own] = [textAt(second, at), toolColumn(fold(name))];
    const below = body.map((row) => textAt(row, at)).filter((cell) => cell !== '');
    return own !== null && /\p{L}{2}/u.test(text) && below.length > 1 && below.every(isCounted);
  });
  return told.length > 1;
}

/**
 * Whether the first row is a respondent's already: it has a city where the rows
 * below have theirs, or answers that they give, too, beside others. One such
 * answer alone may be a name; it is asked then.
 */
function missingIn(
  [first = [], ...body]: Rows,
  isCity: (cell: string) => boolean,
): 'surely' | 'perhaps' | 'no' {
  const columns = first.map((cell, at) => {
    const below = new Set(body.map((row) => textAt(row, at)).filter((text) => text !== ''));
    return { cell: cell.trim(), below };
  });
  const isOfCities = ({ below }: (typeof columns)[number]) =>
    below.size > 2 && [...below].filter(isCity).length * 2 > below.size;
  if (columns.some((column) => isCity(column.cell) && isOfCities(column))) return 'surely';
  // An option that was ticked repeats its column's name, and nothing else stands there.
  const filled = columns.filter(({ cell, below }) => cell !== '' && below.size > 0);
  const repeated = filled.filter(({ cell, below }) => below.has(cell) && below.size > 1);
  if (repeated.length > 1 && repeated.length * 2 >= filled.length) return 'surely';
  const hasCity = columns.some((column) => isOfCities(column) && hasCityIn(column.cell, isCity));
  if (repeated.length > 0) return hasCity ? 'surely' : 'perhaps';
  return hasCity ? 'perhaps' : 'no';
}

/** Whether some words of a few are a city's name: `City of Ghent`. */
function hasCityIn(cell: string, isCity: (cell: string) => boolean): boolean {
  const words = cell.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (words.length > 6) return false;
  return words.some((_, from) =>
    words
      .slice(from, from + 3)
      .some((_word, at) => isCity(words.slice(from, from + at + 1).join(' '))),
  );
}

/** The header as far as it is proved. */
export const headerOf = (rows: Rows): Header => readHeader(rows).header;

const sure = (header: Header): HeaderReading => ({ header, other: null });

/** Columns from which on each question lies, by the first row of a header: to the next name that is another. */
function questionsOver(first: readonly string[], width: number): { from: number; to: number }[] {
  const starts = Array.from({ length: width }, (_, at) => at).filter(
    (at) => textAt(first, at) !== '' && textAt(first, at) !== textAt(first, at - 1),
  );
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? width }));
}

/**
 * Whether the header has this many rows, the last of them options below
 * questions that span several columns. Options are told by the rows below,
 * which repeat them where they were chosen, or by what a tool or a merged cell
 * has below the other questions. One text below any of these is an answer.
 */
function levelsIn(rows: Rows, levels: 2 | 3): 'proved' | 'possible' | 'no' {
  const head = rows.slice(0, levels);
  const last = head[levels - 1];
  const body = rows.slice(levels);
  if (!last || last.every((cell) => cell.trim() === '')) return 'no';
  const width = Math.max(...head.map(({ length }) => length));
  const questions = questionsOver(head[0] ?? [], width);
  const below = (at: number) =>
    new Set(body.map((row) => textAt(row, at)).filter((cell) => cell !== ''));
  /** Whether the rows below have this text or nothing, as where an option was ticked. */
  const isRepeated = (at: number) => {
    const cells = below(at);
    return cells.size === 1 && cells.has(textAt(last, at));
  };
  /**
   * Whether every question of one column stands there again, as merged cells do.
   * One alone may be an option that somebody ticked.
   */
  const singles = questions.filter(({ from, to }) => to === from + 1);
  const isMerged =
    singles.length > 1 &&
    // Where cells are merged, the text of the first stands in all of them: there are no gaps.
    questions.every(({ from, to }) =>
      (head[0] ?? []).slice(from, to).every((text) => text.trim() !== ''),
    ) &&
    singles.every(({ from }) =>
      head.slice(1).every((row) => textAt(row, from) === textAt(head[0], from)),
    );
  /** Whether a text below a question is no answer: a tool's word, or the question again, of a merged cell. */
  const isMark = (row: readonly string[], at: number) => {
    const text = textAt(row, at);
    const isAgain = isMerged && text === textAt(head[0], at);
    return text !== '' && (isNothingBelow(text) || isAgain) && !below(at).has(text);
  };
  const first = questions[0]?.from ?? width;
  if (Array.from({ length: first }, (_, at) => textAt(last, at)).some(Boolean)) return 'no';

  let marks = 0;
  let ticks = 0;
  const options: number[] = [];
  for (const { from, to } of questions) {
    for (let at = from; at < to; at++) {
      if (textAt(last, at) === '') continue;
      if (isMark(last, at)) marks += 1;
      else if (to > from + 1) options.push(at);
      else if (isRepeated(at)) ticks += 1;
      else return 'no';
    }
    const between = to === from + 1 ? head.slice(1, -1) : [];
    if (between.some((row) => textAt(row, from) !== '' && !isMark(row, from))) return 'no';
  }
  if (levels === 3) {
    // A respondent's row repeats the options above it; a row of the header has others.
    const repeats = options.some((at) => textAt(last, at) === textAt(head[1], at));
    return marks > 0 && options.length > 0 && !repeats ? 'proved' : 'no';
  }
  if (marks > 0) return 'proved';
  if (ticks > 0 || options.length === 0) return 'no';
  const told = options.filter(isRepeated);
  const isTold = (at: number) => told.includes(at) || isOther(textAt(last, at));
  return told.length > 0 && options.every(isTold) ? 'proved' : 'possible';
}

/**
 * The names of the columns. Where a question spans several, each is `question
 * – option`; a name that was there before is told apart: `Remarks (2)`.
 */
export function namesOf(header: Header, rows: Rows): string[] {
  return toldApart(plainNames(header, rows));
}

function plainNames(header: Header, rows: Rows): string[] {
  const [first = []] = rows;
  if (header === 'none') return first.map((_, at) => numbered(at));
  if (header !== 'surveymonkey' && header !== 'surveymonkey-three') {
    return first.map((cell) => cell.trim());
  }
  const head = rows.slice(0, headerRows[header]);
  const width = Math.max(...head.map(({ length }) => length));
  /** The texts above a column, from the question down; a gap has what is to the left of it. */
  const above: string[] = [];
  return Array.from({ length: width }, (_, at) => {
    head.slice(0, -1).forEach((row, level) => {
      const text = textAt(row, at);
      if (text === '') return;
      // Below another question nothing of the one before it is left.
      if (level === 0 && text !== above[0]) above.length = 0;
      above[level] = text;
    });
    const texts = [...above, textAt(head.at(-1), at)].filter(
      (text) => text && !isNothingBelow(text),
    );
    return texts.filter((text, place) => text !== texts[place - 1]).join(' – ');
  });
}

/** The texts with a number behind each that was there before; what is empty stays so. */
export function toldApart(texts: readonly string[]): string[] {
  const originals = new Set(texts);
  const taken = new Set<string>();
  return texts.map((text) => {
    let own = text;
    for (let again = 2; own !== '' && (taken.has(own) || (own !== text && originals.has(own)));) {
      own = `${text} (${again++})`;
    }
    taken.add(own);
    return own;
  });
}

/** What each column asks: Qualtrics has it below the name, for others it is the name. */
export function textsOf(header: Header, rows: Rows): string[] {
  const names = namesOf(header, rows);
  if (header !== 'qualtrics' && header !== 'qualtrics-two') return names;
  return names.map((name, at) => textAt(rows[1], at) || name);
}

/** How a column is named that has no name, or whose name is not to be told; from 1. */
export const numbered = (at: number): string => `(column ${at + 1})`;

/** Where each column is, from 0, by its name and by its number. */
export function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const add = (name: string, at: number) => void (places.has(name) || places.set(name, at));
  names.forEach((name, at) => name !== '' && add(name, at));
  names.forEach((_, at) => add(numbered(at), at));
  return places;
}
