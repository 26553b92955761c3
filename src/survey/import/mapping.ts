import * as v from 'valibot';
import { encodings } from './codePages';
import { headers } from './header';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
const words = v.pipe(v.string(), v.nonEmpty());

/** Whether the ends of ranges rise, the last being open. */
function areRanges(bins: { id: string; upTo: number | null }[]): boolean {
  const ends = bins.map(({ upTo }) => upTo ?? Infinity);
  const rise = ends.every((end, at) => at === 0 || end > (ends[at - 1] ?? end));
  return rise && ends.at(-1) === Infinity && isOnce(idsOf(bins));
}

const isOnce = (all: readonly string[]) => new Set(all).size === all.length;
/** The first that is there again. */
const repeatedIn = (all: readonly string[]) => all.find((one, at) => all.indexOf(one) !== at) ?? '';
const idsOf = (all: readonly { id: string }[]) => all.map((one) => one.id);

const question = {
  id,
  /** As it was asked. */
  text: words,
  /** The practice of the atlas that it asks about, if any. */
  practice: v.nullable(id),
  /** What else it asks about, in a few free words. */
  attribute: v.optional(v.nullable(words)),
  /** Whether answers may be shown by city, of cities that agreed to it. */
  public: v.boolean(),
  /** What the answers are called, by their ids. */
  labels: v.record(id, words),
  /** Which answers say that the city does the practice, and which that it does not. */
  says: v.optional(v.record(id, v.picklist(['yes', 'no'])), {}),
};

/** How one question lies in the table. */
export const questionSchema = v.variant('kind', [
  /** One answer in one column. */
  v.object({
    ...question,
    kind: v.literal('single'),
    column: words,
    answers: v.record(v.string(), id),
  }),
  /** Several answers in one cell. */
  v.object({
    ...question,
    kind: v.literal('joined'),
    column: words,
    separator: words,
    answers: v.record(v.string(), id),
  }),
  /** A column for each answer; what stands in it where the answer was given. */
  v.object({
    ...question,
    kind: v.literal('spread'),
    columns: v.array(v.object({ column: words, answer: id })),
    chosen: v.array(words),
    /** What stands in it where the answer was not given; if not said, nothing, “No” and the like. */
    notChosen: v.optional(v.array(v.string())),
  }),
  /** A number in one column, told by the range in which it lies. */
  v.object({
    ...question,
    kind: v.literal('number'),
    column: words,
    /** What stands before the decimals. */
    decimal: v.optional(v.picklist(['.', ',']), '.'),
    /** Ranges that begin where the one before ends; the last has no end. */
    bins: v.pipe(
      v.array(v.object({ id, upTo: v.nullable(v.number()) })),
      v.nonEmpty(),
      v.check(areRanges, 'ranges whose ends rise, and a last one with none (null)'),
    ),
  }),
]);
export type Question = v.InferOutput<typeof questionSchema>;

/** What the columns of an export are and what its answers mean. */
export const mappingSchema = v.object({
  /** Of the folder that is made. */
  name: id,
  survey: v.object({
    title: words,
    year: v.pipe(v.number(), v.integer()),
    date: v.pipe(v.string(), v.isoDate()),
    /** In which it was asked, BCP 47. */
    language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)), 'en'),
  }),
  header: v.picklist(headers),
  /** What the file is written in, and of a workbook the sheet that is read, where they are not told right. */
  encoding: v.optional(v.picklist(encodings)),
  sheet: v.optional(words),
  /** What stands in any cell that has no value; it counts as empty. */
  missing: v.optional(v.array(words)),
  city: v.object({
    column: words,
    country: v.nullable(words),
    /** Names of cities that are written otherwise than the atlas writes them, and whose they are; null leaves the row out. */
    names: v.optional(v.record(v.string(), v.nullable(id)), {}),
  }),
  /** Who agreed to be shown by city: what stands in the column of those. Null: nobody. */
  consent: v.nullable(v.object({ column: words, yes: v.array(words) })),
  /** One row a city: a second one is a fault. */
  oneEach: v.boolean(),
  /** Fewer cities than this are never counted in public. */
  base: v.pipe(v.number(), v.integer(), v.minValue(2)),
  questions: v.pipe(
    v.array(questionSchema),
    // Two that share an id would be counted as one.
    v.check(
      (all) => isOnce(idsOf(all)),
      ({ input }) => `an id for each question; ${repeatedIn(idsOf(input))} is there twice`,
    ),
    // Counts of one column in two ways would tell what is withheld, by subtraction.
    v.check(
      (all) => isOnce(all.flatMap(columnsOf)),
      ({ input }) =>
        `columns that one question reads; ${repeatedIn(input.flatMap(columnsOf))} is read twice`,
    ),
    v.check(
      (all) => all.every(({ practice, attribute }) => practice === null || attribute == null),
      'a practice or an attribute, not both',
    ),
  ),
});
export type Mapping = v.InferOutput<typeof mappingSchema>;

/** The columns that a question is read from. */
export function columnsOf(asked: Question): string[] {
  return asked.kind === 'spread' ? asked.columns.map(({ column }) => column) : [asked.column];
}

/** The ids of the answers that a question knows. */
export function answersOf(asked: Question): string[] {
  if (asked.kind === 'number') return asked.bins.map((bin) => bin.id);
  const all =
    asked.kind === 'spread'
      ? asked.columns.map(({ answer }) => answer)
      : Object.values(asked.answers);
  return [...new Set(all)];
}
