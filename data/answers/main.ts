import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import * as v from 'valibot';
import { datedRows } from '../compile/fingerprint';
import { settle } from '../compile/history';
import type { Parts } from '../compile/parts';
import { readParts } from '../compile/read';
import { parseAnswers, type Answers } from '../../src/atlas/answers';
import { escaped, faultLine, Report, shorten } from '../../src/atlas/fault';
import { accept } from './accept';
import { proposalsOf, type Proposal } from './proposals';

export interface AnswersOptions {
  /** The folder of the tables. */
  dir: string;
  /** The file that a city sent. */
  file: string;
  /** `all`, or ids with commas between them; left out, it is only shown, or asked where somebody can answer. */
  accepted?: string | undefined;
  /** ISO 8601: an answer cannot be of a later day. */
  today: string;
  /** Asks the editor of one proposal; null where nobody can answer. */
  ask: ((proposal: Proposal) => Promise<boolean>) | null;
}

/** More than a city can write by hand. */
const longestFile = 1_000_000;

/** The file as it should be; null, with the reason printed, where it is not. */
async function readFileOf({ file, today }: AnswersOptions): Promise<Answers | null> {
  const say = (why: string) => {
    console.error(`${shorten(file)}: ${escaped(why)}`);
    return null;
  };
  try {
    const text = await readFile(file, 'utf8');
    if (text.length > longestFile) return say('too long to be answers of a city');
    const answers = parseAnswers(text.replace(/^\uFEFF/u, ''));
    return answers.date > today ? say(`of ${answers.date}, which is still to come`) : answers;
  } catch (error) {
    if (error instanceof v.ValiError) {
      const [issue] = error.issues;
      return say(`not answers of a city: ${v.getDotPath(issue) ?? '$'}: ${shorten(issue.message)}`);
    }
    if (error instanceof SyntaxError) return say('not a JSON document');
    return say(error instanceof Error ? error.message : 'cannot be read');
  }
}

/** The folder, if it has no fault and its history is up to it; null, with the reason printed, if not. */
async function soundFolder(dir: string): Promise<Parts | null> {
  const report = new Report();
  const parts = await readParts(dir, report);
  for (const fault of report.faults) console.error(faultLine(fault));
  if (report.faults.length > 0) return null;
  const date = parts.info?.releases.at(-1)?.date;
  if (!parts.history) return parts;
  if (date === undefined) {
    console.error('dataset.json names no release: what changes would have no date');
    return null;
  }
  const settled = settle(parts.history.rows, datedRows(parts.tables), { date, reason: null });
  if (settled.added.length + settled.changed.length + settled.removed.length === 0) return parts;
  console.error('the tables differ from their history: run npm run history first');
  return null;
}

/** A proposal as the terminal shows it: nothing in it can command the terminal. */
export function linesOf({ id, title, said, minus, plus, why }: Proposal): string[] {
  const line = (sign: string) => (text: string) => `  ${sign} ${escaped(text)}`;
  return [
    `[${escaped(id)}] ${escaped(title)}`,
    ...said.map(line('>')),
    ...minus.map(line('-')),
    ...plus.map(line('+')),
    ...(why === null ? [] : [line('!')(why)]),
  ];
}

/** What is taken; null, with the reason printed, where the editor named something that cannot be. */
async function chosen(
  proposals: readonly Proposal[],
  { accepted, ask }: AnswersOptions,
): Promise<readonly Proposal[] | null> {
  const can = proposals.filter(({ edit }) => edit !== null);
  if (accepted === undefined) {
    const taken: Proposal[] = [];
    for (const proposal of ask ? can : []) if (await ask?.(proposal)) taken.push(proposal);
    return taken;
  }
  if (accepted === 'all') return can.filter(({ needsLook }) => !needsLook);
  const ids = accepted.split(',').map((id) => id.trim());
  const wrong = ids.filter((id) => !can.some((proposal) => proposal.id === id));
  if (wrong.length === 0) return can.filter(({ id }) => ids.includes(id));
  console.error(`cannot be accepted: ${wrong.map(shorten).join(', ')}: nothing was written`);
  return null;
}

/**
 * Shows a city's answers as the difference they make, and writes what the
 * editor takes of them. `all` leaves what must be looked at: that is taken by its id.
 * @returns whether the file could be read and what was taken is written
 */
export async function takeAnswers(options: AnswersOptions): Promise<boolean> {
  const { dir } = options;
  const answers = await readFileOf(options);
  const parts = answers && (await soundFolder(dir));
  if (!answers || !parts) return false;
  const city = parts.tables.cities.rows.find(({ id }) => id === answers.city);
  if (!city) {
    console.error(`${shorten(options.file)}: there is no city ${answers.city}`);
    return false;
  }
  const proposals = proposalsOf(answers, parts);
  console.log(
    `${city.name} (${city.id}), answers of ${answers.date} to the data of ${answers.data}`,
  );
  if (answers.from !== '') console.log(`from ${escaped(answers.from)} (not published)`);
  for (const proposal of proposals) console.log(['', ...linesOf(proposal)].join('\n'));
  const taken = await chosen(proposals, options);
  if (!taken) return false;
  const edits = taken.flatMap(({ edit }) => edit ?? []);
  const rest = `${proposals.length - edits.length} of ${proposals.length} left as they are`;
  if (edits.length === 0) {
    console.log(`\n${rest}; take them with --accept all, or --accept ID,ID: nothing was written`);
    return true;
  }
  if (!(await accept(dir, edits, parts, answers.date))) return false;
  console.log(`\n${edits.length} taken into ${dir}; ${rest}`);
  return true;
}

/** Asks in a terminal: anything but yes is no. */
export async function askInTerminal(proposal: Proposal): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`take ${escaped(proposal.id)}? [y/N] `);
  terminal.close();
  return /^y(es)?$/iu.test(answer.trim());
}
