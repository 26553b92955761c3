import { fold } from '../../atlas/fold';
import { isTechnical } from './toolColumns';
import { isJudged, saysWhatOf } from './judged';
import { personalIn, personalName, type Personal } from './personal';
import { rangesOf, type Ranges } from './ranges';
import { cutOf } from './separator';
import { cellErrorIn, type CellError } from './cellError';
import { withoutCodes } from './codes';
import { isChosen, isNotChosen, isOfAChoice, isPlainAnswer, plainKind, saysOf } from './words';

/** Why a column is in no question that is proposed. */
export type ExclusionReason =
  | Personal
  | 'not a question'
  | 'not to be judged'
  | 'in its options'
  | 'empty'
  | 'too many answers'
  | CellError;

/** More different cells than this are not remembered: such a column is no choice between answers. */
const mostRemembered = 5000;
/** Nor are more letters than this, in all of them. */
const mostLetters = 500_000;
/** A longer answer is nobody’s to choose from. */
const longest = 200;
/** Of more different numbers no ranges are proposed. */
const mostNumbers = 2_000;
/** Answers that a question is proposed with, at most: more are no choice between answers. */
export const mostAnswers = 40;
/** So many of them stand by themselves; more have to be seen often. */
const fewAnswers = 12;
/** What stands in one column of a table, as far as is needed to say what it is: never more than a bounded part. */
export class Column {
  /** Cells that are not empty. */
  filled = 0;
  /** What stands in them and how often; nothing once there is too much. */
  readonly values = new Map<string, number>();
  cellError: CellError | null = null;
  #isEndless = false;
  #letters = 0;
  #latest = '';
  /** The latest day of those written `3/13/2026`, read in both ways, and whether the cells allow either. */
  readonly #slashed = { dayFirst: '', monthFirst: '', isDayFirst: false, isMonthFirst: false };

  addCell(cell: string): void {
    if (cell === '') return;
    this.filled += 1;
    this.cellError ??= cellErrorIn(cell);
    const day = dayOf(cell);
    if (day > this.#latest) this.#latest = day;
    this.#addSlashed(cell);
    if (this.#isEndless) return;
    const before = this.values.get(cell) ?? 0;
    this.values.set(cell, before + 1);
    if (before === 0) this.#letters += cell.length;
    if (this.values.size <= mostRemembered && this.#letters <= mostLetters) return;
    this.#isEndless = true;
    this.values.clear();
  }

  #addSlashed(cell: string): void {
    const [, one = '', other = '', year = ''] =
      /^(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?!\d)/.exec(cell) ?? [];
    const isDay = (of: string, month: string) =>
      Number(of) >= 1 && Number(of) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    if (!isDay(one, other) && !isDay(other, one)) return;
    const all = this.#slashed;
    const day = (of: string, month: string) =>
      `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
    all.isDayFirst ||= Number(one) > 12;
    all.isMonthFirst ||= Number(other) > 12;
    if (day(one, other) > all.dayFirst) all.dayFirst = day(one, other);
    if (day(other, one) > all.monthFirst) all.monthFirst = day(other, one);
  }

  /** The latest day that stands in it, as `2026-11-25`; '' where none is, or nothing proves what is its month. */
  get latest(): string {
    const { dayFirst, monthFirst, isDayFirst, isMonthFirst } = this.#slashed;
    const slashed = isDayFirst === isMonthFirst ? '' : isDayFirst ? dayFirst : monthFirst;
    return slashed > this.#latest ? slashed : this.#latest;
  }

  /** Whether every cell says that something was chosen or was not; this text, too, says that it was. */
  isSwitch(option: string): boolean {
    const isOn = (cell: string) => cell === option || isChosen(cell) || isNotChosen(cell);
    return !this.#isEndless && [...this.values.keys()].every(isOn);
  }

  /** The cells that say that something was chosen. */
  chosen(option: string): string[] {
    return [...this.values.keys()].filter((cell) => cell === option || isChosen(cell)).sort();
  }

  /** The cells that say that something was not chosen. */
  get notChosen(): string[] {
    return [...this.values.keys()].filter(isNotChosen).sort();
  }

  /** Whether only yes, no and the like stand in it: then its name may say what it likes. */
  get isPlain(): boolean {
    const cells = [...this.values.keys()];
    // A column of silent answers alone ("don't know") is judged by its name as well.
    return cells.every(isPlainAnswer) && cells.some((cell) => plainKind(cell) !== null);
  }

  /**
   * Why it is no question: what it holds is personal, or nothing to choose from.
   * @param names what it is called, in the table and as it was asked
   * @param known answers that are known otherwise, folded
   */
  exclusionReason(names: readonly string[], known: ReadonlySet<string>): ExclusionReason | null {
    if (names.some(isTechnical)) return 'not a question';
    if (this.cellError) return this.cellError;
    if (this.filled === 0) return names.map(personalName).find((why) => why !== null) ?? 'empty';
    const { counts } = this.answers;
    const values = [...counts.keys()];
    const texts = withoutCodes(values);
    const isKnown = (answer: string) => {
      const text = texts.get(answer) ?? answer;
      return isOfAChoice(text) || known.has(fold(text));
    };
    if (!this.isPlain) {
      // Days that come again are an answer, such as the year since when.
      const areDays = values.every(isDay) && values.length * 2 <= this.filled;
      const shown = areDays || values.every(isKnown) ? [] : values;
      const personal = names.map((name) => personalIn(name, shown)).find((why) => why !== null);
      if (personal) return personal;
    }
    if (this.#isEndless) return 'free text';
    if (this.ranges) return saysWhatOf(names) ? null : 'not to be judged';
    const why = noChoice(counts, isKnown);
    return why ?? (isJudged(names, values, isKnown) ? null : 'not to be judged');
  }

  /** Its answers, how often each was given, and what stands between several in one cell. */
  get answers(): { separator: string | null; counts: ReadonlyMap<string, number> } {
    const { separator, answersIn } = cutOf([...this.values.keys()]);
    if (separator === null) return { separator, counts: this.values };
    const counts = new Map<string, number>();
    for (const [cell, count] of this.values) {
      for (const part of answersIn(cell)) counts.set(part, (counts.get(part) ?? 0) + count);
    }
    return { separator, counts };
  }

  /** The ranges in which its numbers lie, if it holds numbers and no steps of a scale. */
  get ranges(): Ranges | null {
    return this.#isEndless || this.values.size > mostNumbers ? null : rangesOf(this.values);
  }

  /** Takes out what stands for no value: it counts as empty. */
  forget(missing: readonly string[]): void {
    for (const cell of missing) {
      this.filled -= this.values.get(cell) ?? 0;
      this.values.delete(cell);
    }
    // SPSS and R write what spreadsheets write for an error.
    if (this.#isEndless) return;
    this.cellError = [...this.values.keys()].map(cellErrorIn).find((why) => why !== null) ?? null;
  }
}

/**
 * Whether answers are none to choose from. Those of a choice come again, or
 * can be told to be of one; what nearly everybody says otherwise are words of
 * their own.
 */
function noChoice(
  counts: ReadonlyMap<string, number>,
  isKnown: (answer: string) => boolean,
): 'free text' | 'too many answers' | null {
  const answers = [...counts.keys()];
  const given = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (answers.some(({ length }) => length > longest)) return 'free text';
  if (answers.every(isKnown)) return answers.length > mostAnswers ? 'too many answers' : null;
  if (answers.length > given * 0.6) return 'free text';
  if (answers.length > fewAnswers && answers.length > given * 0.2) return 'free text';
  const once = answers.filter((answer) => counts.get(answer) === 1 && !isKnown(answer));
  const again = answers.filter((answer) => counts.get(answer) !== 1);
  const isShort = (answer: string) => !/\S+(\s+\S+){3}/.test(answer);
  const startsLow = (answer: string) => /^\p{Ll}/u.test(answer);
  const isTyped = (answer: string) =>
    answer.length > 60 ||
    /\S+(\s+\S+){3,}[.!?…]$/.test(answer) ||
    (startsLow(answer) && !again.some(startsLow)) ||
    (!isShort(answer) && saysOf(answer) === null && again.every(isShort));
  // Words that one respondent alone wrote stand among answers where "other" has no column of its own.
  if (once.some(isTyped) || (once.length > 2 && once.length > answers.length / 2)) {
    return 'free text';
  }
  return answers.length > mostAnswers ? 'too many answers' : null;
}

const isDay = (cell: string): boolean => /^\d{4}-\d\d-\d\d$/.test(cell);

/** The day in a cell that is a date and nothing else can be; '' if it is none. Day and month are never guessed. */
function dayOf(cell: string): string {
  const iso = /^(2\d{3})[-/](0[1-9]|1[0-2])[-/]([0-2]\d|3[01])(?![\d])/.exec(cell);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const dotted = /^([0-2]?\d|3[01])\.(0?[1-9]|1[0-2])\.(2\d{3})(?!\d)/.exec(cell);
  if (dotted) {
    const [, day = '', month = '', year = ''] = dotted;
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  // A workbook counts days since 1899; these are from 2009 on.
  if (!/^[4-7]\d{4}(\.\d+)?$/.test(cell)) return '';
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(cell)))).toISOString().slice(0, 10);
}
