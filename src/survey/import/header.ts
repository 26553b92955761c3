/** How the columns of an export are named. */
export const headers = ['one', 'surveymonkey', 'qualtrics'] as const;
export type Header = (typeof headers)[number];

/** Rows that the header takes. */
export const headerRows: Readonly<Record<Header, number>> = {
  one: 1,
  surveymonkey: 2,
  qualtrics: 3,
};

type Rows = readonly (readonly string[])[];

/** What SurveyMonkey writes below a question that has no options. */
const nothingBelow = /^(open-ended )?response$/i;

/**
 * Which header the first rows of a table are.
 * @param isCity whether a cell is the name of a city: where a row has one, somebody answered
 */
export function headerOf(rows: Rows, isCity: (cell: string) => boolean = () => false): Header {
  const [first = [], second = [], third = []] = rows;
  if (third.some((cell) => cell.startsWith('{"ImportId"'))) return 'qualtrics';
  if (second.some((cell) => nothingBelow.test(cell))) return 'surveymonkey';
  // One question over several columns, its options below: names are missing above, and words stand below.
  const gaps = first.some((cell, at) => cell === '' && (second[at] ?? '') !== '');
  // In a workbook the cells of a merged one have its text each, to the right and below.
  const merged = first.some(
    (cell, at) => cell !== '' && (cell === first[at + 1] || cell === second[at]),
  );
  if ((!gaps && !merged) || second.some(isCity)) return 'one';
  return gaps || rows.slice(2).some((row) => row.some(isCity)) ? 'surveymonkey' : 'one';
}

/**
 * The names of the columns. Where a question spans several, each is `question
 * – option`; a name that was there before is told apart: `Remarks (2)`.
 */
export function namesOf(header: Header, rows: Rows): string[] {
  return toldApart(plainNames(header, rows));
}

function plainNames(header: Header, rows: Rows): string[] {
  const [first = [], second = []] = rows;
  if (header !== 'surveymonkey') return first.map((cell) => cell.trim());
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const above = (first[at] ?? '').trim();
    const below = (second[at] ?? '').trim();
    if (above !== '') question = above;
    return below === '' || below === question || nothingBelow.test(below)
      ? question
      : `${question} – ${below}`;
  });
}

/** The texts with a number behind each that was there before; what is empty stays so. */
export function toldApart(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    let own = text;
    for (let again = 2; own !== '' && (taken.has(own) || (own !== text && texts.includes(own)));) {
      own = `${text} (${again++})`;
    }
    taken.add(own);
    return own;
  });
}

/** What each column asks: Qualtrics has it below the name, for others it is the name. */
export function textsOf(header: Header, rows: Rows): string[] {
  const names = namesOf(header, rows);
  if (header !== 'qualtrics') return names;
  return names.map((name, at) => rows[1]?.[at]?.trim() || name);
}
