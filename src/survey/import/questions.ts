import { fold, wordsOf } from '../../atlas/fold';
import { wordsFor } from './answerWords';
import { isChosen as isTold, notChosenWords } from './choices';
import type { Column, ExclusionReason } from './column';
import { asAsked, optionsIn, type Option } from './group';
import { numbered, toldApart, type Header } from './header';
import type { Question } from './mapping';
import { slug } from './slug';
import { isOther } from './words';

/** Columns that belong together: one question, or several options of one. */
interface Asked {
  text: string;
  columns: { name: string; column: Column; option: Option | null }[];
}

/** A table as it was read: what its columns are called, what they ask, and what stands in them. */
export interface Read {
  header: Header;
  names: readonly string[];
  texts: readonly string[];
  columns: readonly Column[];
}

type Practices = readonly { id: string; label: string }[];

/** A column that is in no question, and why. */
export interface LeftOut {
  column: string;
  why: ExclusionReason;
}

/** What stands for "it was chosen" in whatever is read later on. */
const usual = ['Yes', 'yes', 'Y', '1', 'Checked', 'TRUE', 'Selected', 'x', 'X'];

/** The practice whose name shares most words with a question, if they are two at least, or all of its name. */
function practiceIn(text: string, practices: Practices): string | null {
  const asked = new Set(wordsOf(text));
  const ranked = practices
    .map(({ id, label }) => {
      const words = wordsOf(label).filter((word) => word.length > 2 && word !== 'and');
      const shared = words.filter((word) => asked.has(word)).length;
      return { id, shared, whole: shared === words.length };
    })
    .filter(({ shared, whole }) => shared >= 2 || (whole && shared > 0))
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.id ?? null;
}

/** Whether these columns say of each option whether it was chosen, rather than ask a question each. */
function isSpread({ columns }: Asked): boolean {
  if (columns.some(({ option }) => option === null)) return false;
  const options = columns.map(({ column, option }) => ({ column, text: option?.option ?? '' }));
  const [only, second] = options;
  if (!only || !options.every(({ column, text }) => column.isSwitch(text))) return false;
  const isOn = ({ column, text }: typeof only) => column.chosen(text).length > 0;
  // One column that says yes and no is a question; two or more are options.
  return options.some(isOn) && (second !== undefined || only.column.notChosen.length === 0);
}

/** Options of one question together, wherever they stand; what is free to write in is none. */
function together(
  { names, texts, columns }: Read,
  skipped: ReadonlySet<number>,
): { asked: Asked[]; alone: LeftOut[] } {
  const asked = new Map<string, Asked>();
  const alone: LeftOut[] = [];
  const options = optionsIn(
    columns.map((column, at) => {
      const name = skipped.has(at) ? '' : (names[at] ?? '');
      return { name, text: texts[at] ?? name, column };
    }),
  );
  const keys = [...options.values()].flatMap(({ key, isText }) => (isText ? [] : [key]));
  const joined = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
  names.forEach((name, at) => {
    const column = columns[at];
    if (!column || skipped.has(at)) return;
    if (name === '') {
      if (column.filled > 0) alone.push({ column: numbered(at), why: 'not a question' });
      return;
    }
    const text = texts[at] ?? name;
    const option = options.get(at) ?? null;
    // KoboToolbox has the options of a question once more, all in one cell.
    if (!option && joined.has(name) && name.length > 0) {
      return void alone.push({ column: name, why: 'in its options' });
    }
    const isWritten =
      option &&
      (option.isText ||
        (isOther(option.option) && (column.filled === 0 || !column.isSwitch(option.option))));
    // One option that nobody worked out does not make the others questions.
    if (option && column.cellError) return void alone.push({ column: name, why: column.cellError });
    if (isWritten) return void alone.push({ column: name, why: 'free text' });
    const key = option ? `of ${option.key}` : `${at}`;
    const known = asked.get(key) ?? { text: asAsked(option?.question ?? text), columns: [] };
    known.columns.push({ name, column, option });
    asked.set(key, known);
  });
  return { asked: [...asked.values()], alone };
}

/** The questions that columns can be told to ask, and the columns that are in none. */
export function questionsIn(
  read: Read,
  skipped: ReadonlySet<number>,
  practices: Practices,
  language: string,
): { questions: Question[]; leftOut: LeftOut[] } {
  const { asked, alone: leftOut } = together(read, skipped);
  const known = new Set(practices.map(({ label }) => fold(label)));
  const taken = new Set<string>();
  const questions: Question[] = [];
  const ask = (text: string) => ({
    id: slug(text, taken),
    text,
    practice: practiceIn(text, practices),
    public: false,
  });
  for (const one of asked) {
    if (isSpread(one)) {
      questions.push({ ...ask(one.text), ...spreadOver(one) });
      continue;
    }
    for (const { name, column, option } of one.columns) {
      const text =
        option && one.columns.length > 1
          ? asAsked(read.texts[read.names.indexOf(name)] ?? name)
          : one.text;
      const why = column.exclusionReason([name, text, ...(option ? [option.option] : [])], known);
      if (why) {
        leftOut.push({ column: name, why });
        continue;
      }
      const ranges = column.ranges;
      if (ranges) {
        questions.push({ ...ask(text), kind: 'number', column: name, ...ranges, says: {} });
        continue;
      }
      const { separator, counts } = column.answers;
      const words = wordsFor(counts, language);
      questions.push(
        separator === null
          ? { ...ask(text), kind: 'single', column: name, ...words }
          : { ...ask(text), kind: 'joined', column: name, separator, ...words, says: {} },
      );
    }
  }
  const texts = toldApart(questions.map(({ text }) => text));
  return {
    questions: questions.map((question, at) => ({ ...question, text: texts[at] ?? question.text })),
    leftOut,
  };
}

/** How a question lies over a column for each of its options. */
function spreadOver({
  columns,
}: Asked): Pick<
  Extract<Question, { kind: 'spread' }>,
  'kind' | 'columns' | 'chosen' | 'notChosen' | 'labels' | 'says'
> {
  const ids = new Set<string>();
  const options = columns.map(({ name, column, option }) => {
    const label = option?.option ?? name;
    return { name, label, answer: slug(label, ids), chosen: column.chosen(label) };
  });
  const chosen = [...new Set([...usual, ...options.flatMap((one) => one.chosen)])];
  // What is told anyway need not be said.
  const others = new Set(
    columns.flatMap(({ column }) =>
      column.notChosen.filter((cell) => isTold(cell, { chosen }) === null),
    ),
  );
  return {
    kind: 'spread',
    columns: options.map(({ name, answer }) => ({ column: name, answer })),
    chosen,
    ...(others.size > 0 && { notChosen: [...notChosenWords, ...others] }),
    labels: Object.fromEntries(options.map(({ answer, label }) => [answer, label])),
    says: {},
  };
}
