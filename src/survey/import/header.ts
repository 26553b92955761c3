/** How the columns of an export are named. */
export const headers = ['one', 'surveymonkey', 'qualtrics'] as const;
export type Header = (typeof headers)[number];

/** Rows that the header takes. */
export const headerRows: Readonly<Record<Header, number>> = {
  one: 1,
  surveymonkey: 2,
  qualtrics: 3,
};

/** Which header the first rows of a table are. */
export function headerOf(rows: readonly (readonly string[])[]): Header {
  const [first = [], second = [], third = []] = rows;
  if (third.some((cell) => cell.startsWith('{"ImportId"'))) return 'qualtrics';
  // One question over several columns, its options below: names are missing above, and words stand below.
  const gaps = first.some((cell, at) => cell === '' && (second[at] ?? '') !== '');
  return gaps || second.some((cell) => /^(open-ended )?response$/i.test(cell))
    ? 'surveymonkey'
    : 'one';
}

/** The names of the columns. Where a question spans several, each is `question – option`. */
export function namesOf(header: Header, rows: readonly (readonly string[])[]): string[] {
  const [first = [], second = []] = rows;
  if (header !== 'surveymonkey') return first.map((cell) => cell.trim());
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const above = (first[at] ?? '').trim();
    const below = (second[at] ?? '').trim();
    if (above !== '') question = above;
    return below === '' || /^(open-ended )?response$/i.test(below)
      ? question
      : `${question} – ${below}`;
  });
}

/** What each column asks: Qualtrics has it below the name, for others it is the name. */
export function textsOf(header: Header, rows: readonly (readonly string[])[]): string[] {
  const names = namesOf(header, rows);
  if (header !== 'qualtrics') return names;
  return names.map((name, at) => rows[1]?.[at]?.trim() || name);
}
