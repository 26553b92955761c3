import { Wrong, readCell } from '../compile/columns';
import { checkText } from '../compile/check';
import type { Parts } from '../compile/parts';
import type { SheetRow } from '../compile/sheet';
import { tables } from '../compile/tables';
import type { Columns } from '../compile/table';
import type { Addition, Answer, Answers } from '../../src/atlas/answers';
import { fold } from '../../src/atlas/fold';

/** Cells of a row by column. */
type Cells = Readonly<Record<string, string>>;

/** What the tables become if the editor takes an answer. */
export type Edit =
  | { kind: 'confirm'; record: string }
  /** Some cells of the record get other values; it is then confirmed. */
  | { kind: 'end'; record: string; cells: Cells }
  | { kind: 'remove'; record: string }
  | { kind: 'add'; record: Cells; source: Cells | null };

/** One answer beside what the tables say, for the editor to take or leave. */
export interface Proposal {
  /** What she names it by: the record's id, or `new-1`, `new-2` … */
  id: string;
  title: string;
  /** What the city said, in lines; not yet escaped. */
  said: readonly string[];
  /** What goes from the tables, and what comes in. */
  minus: readonly string[];
  plus: readonly string[];
  /** Null where nothing can be taken as it is: then `why` says what is in the way. */
  edit: Edit | null;
  why: string | null;
  /** True where it is only taken by its id: the editor must have looked at it. */
  needsLook: boolean;
}

type Told = Omit<Proposal, 'id' | 'title'>;
const nothing = { minus: [], plus: [], edit: null, why: null, needsLook: false } as const;

/** The record's row as it stands in the file. */
export function recordRow({ tables: read }: Parts, id: string): SheetRow | undefined {
  return read.records.sheet?.rows.find(({ cells }) => cells.get('id')?.trim() === id);
}

/** When the record was corrected after the data that the city saw; null where it was not. */
function correctedSince({ history }: Parts, record: string, data: string): string | null {
  const entry = history?.rows.find(({ table, id }) => table === 'records' && id === record);
  const day = entry?.changed ?? null;
  return day !== null && day > data.slice(0, 10) ? day : null;
}

function toldOf(answer: Answer, row: SheetRow, parts: Parts, { data, date }: Answers): Told {
  const { record } = answer;
  const cell = (name: string) => row.cells.get(name)?.trim() ?? '';
  const since = correctedSince(parts, record, data);
  const confirmed = `confirmed: ${date}`;
  const look =
    since === null
      ? nothing
      : {
          ...nothing,
          needsLook: true,
          why: `corrected on ${since}, after the data that the city saw`,
        };
  switch (answer.answer) {
    case 'same':
      return { ...look, said: ['still so'], plus: [confirmed], edit: { kind: 'confirm', record } };
    case 'changed': {
      const where = answer.where === '' ? [] : [`where: ${answer.where}`];
      const why = `a person’s words: edit records.csv:${row.line} by hand`;
      return { ...nothing, said: ['changed', ...answer.what.split('\n'), ...where], why };
    }
    case 'ended': {
      const said = [`ended ${answer.when}`];
      const start = Number(cell('start_year'));
      if (start > answer.when) return { ...nothing, said, why: `it began in ${start}` };
      const isOver = answer.when <= Number(date.slice(0, 4));
      const cells = { end_year: String(answer.when), ...(isOver && { status: 'completed' }) };
      const lines = (value: (name: string) => string) =>
        Object.keys(cells).map((name) => `${name}: ${value(name) || '–'}`);
      return {
        ...look,
        said,
        minus: lines(cell),
        plus: [
          ...lines((name) => (name === 'status' ? 'completed' : String(answer.when))),
          confirmed,
        ],
        edit: { kind: 'end', record, cells },
      };
    }
    case 'not-ours':
      return {
        ...look,
        said: ['not ours', ...answer.why.split('\n')],
        minus: [`records.csv:${row.line}, the whole record`],
        edit: { kind: 'remove', record },
      };
  }
}

/** An id of a text's letters and digits that nobody has yet. */
function newId(text: string, taken: Set<string>): string {
  const base = fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  let id = base;
  for (let nth = 2; taken.has(id); nth += 1) id = `${base}-${nth}`;
  taken.add(id);
  return id;
}

/** What the columns of a table do not take. */
function faultsIn(columns: Columns, cells: Cells): string[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    const cell = cells[name] ?? '';
    const value = checkText(cell) ?? readCell(column, cell);
    return value instanceof Wrong ? [`${name}: ${value.wrong}, expected ${value.expected}`] : [];
  });
}

/** A new record, and its source where the tables do not have it. */
function additionOf(added: Addition, parts: Parts, city: string, taken: Set<string>): Told {
  const { practice, name, summary, status, startYear, source } = added;
  const said = ['to be added', `source: ${source.publisher}, ${source.title}, ${source.url}`];
  if (parts.ids.get('practices')?.has(practice) === false) {
    return { ...nothing, said, why: `there is no practice ${practice}` };
  }
  const known = parts.tables.sources.rows.find(({ url }) => url === source.url);
  const sourceCells = {
    id: known?.id ?? newId(`${source.publisher} ${source.title}`, taken),
    title: source.title,
    publisher: source.publisher,
    kind: source.kind,
    language: source.language,
    url: source.url,
  };
  const record = {
    id: newId(`${city} ${name}`, taken),
    city,
    practice,
    name,
    summary,
    start_year: startYear === null ? '' : String(startYear),
    status,
    source: sourceCells.id,
  };
  const isOther = /^[a-z0-9][a-z0-9-]*$/u;
  const faults = [
    ...faultsIn(tables.records.columns, record),
    ...(known ? [] : faultsIn(tables.sources.columns, sourceCells)),
    ...([record.id, sourceCells.id].every((id) => isOther.test(id))
      ? []
      : ['no letters for an id']),
  ];
  const lines = (cells: Cells) =>
    Object.entries(cells).flatMap(([column, cell]) => (cell === '' ? [] : [`${column}: ${cell}`]));
  return {
    ...nothing,
    said,
    plus: [...lines(record), ...(known ? [] : lines(sourceCells).map((line) => `source ${line}`))],
    edit: faults.length > 0 ? null : { kind: 'add', record, source: known ? null : sourceCells },
    why:
      faults.length > 0
        ? faults.join('; ')
        : 'a person’s words: read them before they are published',
    needsLook: true,
  };
}

/**
 * A city's answers beside the tables, in the order in which it gave them.
 * @param parts a folder without a fault
 */
export function proposalsOf(answers: Answers, parts: Parts): Proposal[] {
  const seen = new Set<string>();
  const answered = answers.answers.map((answer): Proposal => {
    const { record } = answer;
    const row = recordRow(parts, record);
    const title = row?.cells.get('name')?.trim() ?? '';
    const said = [answer.answer];
    const refuse = (why: string) => ({ id: record, title, ...nothing, said, why });
    if (!row) return refuse('there is no such record');
    if (row.cells.get('city')?.trim() !== answers.city) return refuse('a record of another city');
    if (seen.has(record)) return refuse('answered twice');
    seen.add(record);
    return { id: record, title, ...toldOf(answer, row, parts, answers) };
  });
  const taken = new Set(
    ['records', 'sources'].flatMap((table) => [...(parts.ids.get(table) ?? [])]),
  );
  for (const { table, id } of parts.history?.rows ?? []) if (table === 'records') taken.add(id);
  const added = answers.added.map((addition, at) => ({
    id: `new-${at + 1}`,
    title: addition.name,
    ...additionOf(addition, parts, answers.city, taken),
  }));
  return [...answered, ...added];
}
