import type { ColumnInfo } from './columns';

/** True and false as spreadsheets write them in the languages of Europe. */
const yes = new Set(
  'true wahr vrai vero verdadero verdadeiro waar prawda pravda igaz sant sand tosi adevărat истина αληθησ doğru tõene yes oui ja si sí sì sim tak ano áno igen ναι kyllä jah taip jā evet да 1'.split(
    ' ',
  ),
);
const no = new Set(
  'false falsch faux falso onwaar fałsz nepravda hamis falskt usann epätosi fals ложь ψευδησ yanlış väär no non nein nee nej nei não nie ne nem όχι οχι ei nē hayır не 0'.split(
    ' ',
  ),
);

/** Capitals have no accents in Greek, and no word-final form. */
const folded = (cell: string) => cell.toLowerCase().replaceAll('ς', 'σ');

/** A decimal comma where no thousands can be meant: degrees end at 180, and a cue's seconds have two digits behind it. */
function withPoint(cell: string, largest: unknown): string {
  const isDegrees = typeof largest === 'number' && largest <= 180;
  return (isDegrees ? /^-?\d{1,3},\d{1,8}$/u : /^\d{1,5},\d{1,2}$/u).test(cell)
    ? cell.replace(',', '.')
    : cell;
}

/**
 * A cell as it was before a spreadsheet saved it, where that can be only one
 * thing: the same facts give the same text. Anything else is left as it is.
 */
export function mended(info: ColumnInfo, raw: string): string {
  const { type, several, constraints } = info;
  const cell = raw.trim();
  if (type === 'boolean') {
    const word = folded(cell);
    return yes.has(word) ? 'true' : no.has(word) ? 'false' : raw;
  }
  // A minus that a program or a person made longer.
  if (type === 'number' && /^[\u2212\u2013](?=\d)/u.test(cell)) {
    return mended(info, `-${cell.slice(1)}`);
  }
  // A spreadsheet marks text so.
  if (type !== 'string' && /^'(?=-?\d)/u.test(cell)) return mended(info, cell.slice(1));
  if (type === 'number') {
    const degrees = /^(-?\d{1,3}[.,]\d{1,8})\s*(?:°\s*[NE]?|[NE])$/u.exec(cell)?.[1];
    if (degrees !== undefined) return mended(info, degrees);
    const point = withPoint(cell, constraints?.['maximum']);
    return point === cell ? raw : point;
  }
  if (type === 'integer' || type === 'year') {
    const isShare = constraints?.['maximum'] === 100;
    const share = isShare ? /^(\d{1,3})(?:[.,]0+)?\s*%$/u.exec(cell)?.[1] : undefined;
    const whole = share ?? /^(\d+)[.,]00?$/u.exec(cell)?.[1];
    return whole ?? raw;
  }
  if (several === true && cell.includes('|')) {
    return cell
      .split('|')
      .map((one) => one.trim())
      .join('|');
  }
  return raw;
}

const months =
  'jan feb fév fev mär mar mrz apr avr abr kwi mai maj may mag mei jun jui cze giu jul lip lug aug aoû ago sie sep wrz set okt oct paź ott out nov lis dez dec déc gru dic';
const monthNames = months.split(' ').join('|');
const isDate = new RegExp(
  `^(?:\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}(?: \\d{1,2}:\\d{2}.*)?|\\d{1,2}[-. /]{1,2}(?:${monthNames})\\p{L}*\\.?(?:[-. /]\\d{2,4})?|(?:${monthNames})\\p{L}*\\.?[-. /]\\d{2,4})$`,
  'iu',
);

/** Whether a cell says a day or month, as spreadsheets make of what only looks like one. */
export const looksLikeDate = (cell: string): boolean => isDate.test(cell);

/** What is wrong with a cell, and what would be right. */
interface Loss {
  wrong: string;
  expected: string;
}

/** What a spreadsheet did to a cell that cannot be undone from what is left; undefined if nothing of the kind. */
export function lossIn({ type, constraints }: ColumnInfo, cell: string): Loss | undefined {
  const isNumber = type !== 'string' && type !== 'boolean';
  if (isNumber && /^-?\d+(?:[.,]\d+)?E[+-]?\d+$/iu.test(cell)) {
    const remedy = 'all its digits: show the column as numbers without an exponent';
    return { wrong: 'a number that lost its last digits', expected: remedy };
  }
  if (isNumber && /^-?\d{1,3}(?:[.,'’\s]\d{3})+$/u.test(cell) && type !== 'year') {
    const digits = cell.replaceAll(/[^\d-]/gu, '');
    const remedy = type === 'integer' ? `without separators: ${digits}` : 'a decimal point';
    return { wrong: 'a number with separators of thousands', expected: remedy };
  }
  if (!looksLikeDate(cell)) return undefined;
  if (type === 'year')
    return { wrong: 'a date instead of a year', expected: 'the year alone, such as 2019' };
  const isId = constraints?.['pattern'] === '^[a-z0-9-]+$';
  return isId
    ? {
        wrong: 'an id that a spreadsheet made a date of',
        expected: 'the id as it was, in a column of text',
      }
    : undefined;
}
