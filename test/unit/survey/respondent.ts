import { workbookOf } from './workbook';

/** A made-up respondent: what each tool is given to write in its own layout. */
export interface Respondent {
  city: string;
  lab: 'Yes' | 'No' | '';
  kinds: readonly Kind[];
  often: 'Often' | 'Sometimes' | 'Never';
  /** Whoever answered, and what they said in their own words: of these nothing may be proposed. */
  person: string;
  remark: string;
}
export const kinds = ['Transport', 'Budget', 'Housing'] as const;
export type Kind = (typeof kinds)[number];

export const cities =
  'Ghent Lisbon Porto Vienna Helsinki Tampere Utrecht Bologna Mannheim Braga Lyon Turin'.split(' ');
export const respondents: readonly Respondent[] = cities.map((city, at) => ({
  city,
  lab: (['Yes', 'No', 'Yes', '', 'No'] as const)[at % 5] ?? '',
  kinds: kinds.filter((_, kind) => (at + kind) % (kind + 2) === 0),
  often: (['Often', 'Sometimes', 'Never', 'Often'] as const)[at % 4] ?? 'Never',
  person: `Person-made-up-${at}`,
  remark: at % 2 ? `Words of somebody made up, number ${at}` : '',
}));

/** How often each was answered, counted without the importer; by what the export calls the answers. */
export const count = (
  of: (one: Respondent) => readonly string[],
  called: Readonly<Record<string, string>> = {},
) => {
  const counts: Record<string, number> = {};
  for (const answer of respondents.flatMap(of)) {
    const name = called[answer] ?? answer;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};
export const labs = (called?: Readonly<Record<string, string>>) =>
  count(({ lab }) => (lab === '' ? [] : [lab]), called);
export const chosen = (called?: Readonly<Record<string, string>>) =>
  count((one) => one.kinds, called);
export const often = (called?: Readonly<Record<string, string>>) =>
  count((one) => [one.often], called);

export const quoted = (cell: string) =>
  /[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
/** Cells of a row; they may stand in groups. */
export type Cells = readonly (string | readonly string[])[];
export const csv = (rows: readonly Cells[], sign = ',') =>
  Buffer.from(rows.map((cells) => cells.flat().map(quoted).join(sign)).join('\r\n'));
export const day = (at: number) => `2026-03-0${1 + (at % 8)}`;
export const bookOf = (rows: readonly Cells[]) => workbookOf(rows.map((cells) => cells.flat()));
export const rowsOf = (row: (one: Respondent, at: number) => Cells) => respondents.map(row);
export const has = (one: Respondent, kind: Kind, yes: string, no: string) =>
  one.kinds.includes(kind) ? yes : no;

export const [isLab, which, howOften] = ['Is there a lab?', 'Which data are open?', 'How often?'];
export const lower = {
  Yes: 'yes',
  No: 'no',
  Transport: 'transport',
  Budget: 'budget',
  Housing: 'housing',
};
