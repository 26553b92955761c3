import { rangeOf } from './dateRanges';

/** An answer with what a tool calls it. */
interface Coded {
  text: string;
  code: string;
}

/** Tools can write it behind the answer: `No(ID16)` and `No(no_lab)` of EUSurvey, `No [A2]` of LimeSurvey. `Referent(en)` is a word with its ending. */
const behind =
  /^(.*\S)(?:\s*[([{]([A-Za-z]{0,4}\d{1,6})[)\]}]|(?<=\S)\(((?=[\w-]*[_\d])[A-Za-z][\w-]{0,29})\))$/s;
/** Or before it: `1 - Yes`, `(2) No`, `3=Planned`, `a) Yes`. What goes on with a digit is a range; a hyphen without a blank is in a word (`2-years`). */
const before =
  /^\(?(?:(\d{1,3})(?:\s*[):.=]|\s+[-–—]|[-–—](?=\s))|([A-Za-z])(?:\)|\.(?=\s)))\s*(\p{L}{2}.*)$/su;

function codedIn(answer: string): Coded | null {
  const [, text = '', numbered, named] = behind.exec(answer) ?? [];
  const code = numbered ?? named ?? '';
  // A year tells something of the answer.
  if (text !== '') return /^(19|20)\d\d$/.test(code) ? null : { text, code };
  const [, number, letter, rest = ''] = before.exec(answer) ?? [];
  // `5. Jan` is a date.
  if (rest === '' || rangeOf(answer) !== null) return null;
  return { text: rest, code: number ?? letter ?? '' };
}

/** The texts without their codes, where every one has its own, in whatever language it is. */
export function withoutCodes(answers: readonly string[]): ReadonlyMap<string, string> {
  const found = answers.map(codedIn);
  const sizeOf = (part: keyof Coded) => new Set(found.map((coded) => coded?.[part])).size;
  const isOwn =
    sizeOf('code') === answers.length || found.every((one) => /^ID\d/.test(one?.code ?? ''));
  const areCoded =
    answers.length > 1 && found.every(Boolean) && sizeOf('text') === answers.length && isOwn;
  return new Map(
    answers.map((answer, at) => [answer, oneLine((areCoded && found[at]?.text) || answer)]),
  );
}

/** Texts of an export may run over several lines; a label is one. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a cell's words are those that its answer is told by, but for a code or a line break. */
export const isWordOf = (cell: string, label: string): boolean =>
  oneLine(cell) === label || oneLine(codedIn(cell)?.text ?? '') === label;
