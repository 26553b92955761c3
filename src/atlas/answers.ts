import * as v from 'valibot';
import { sourceKinds, statuses } from './schema';

/** What such a file calls itself, and the version of its form: another version is not read. */
export const answersFormat = 'city-innovation-atlas/answers';
export const answersVersion = 1;

/** The ways in which a city answers for one of its records. */
export const verdicts = ['same', 'changed', 'ended', 'not-ours'] as const;
export type Verdict = (typeof verdicts)[number];

/** The longest texts, in UTF-16 units: as the form lets them be written, and as the tables take them. */
export const longest = { words: 2_000, name: 120, summary: 400, title: 300, publisher: 160 };

const words = (most: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text.length <= most),
  );
const trimmed = v.transform((text: string) => text.trim());
const said = (most: number) => v.pipe(words(most), trimmed, v.nonEmpty());
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,200}$/u));
const year = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1_900),
  v.check((value) => value <= 2_100),
);
/** An address that can be followed: nothing that a script could be. */
const address = v.pipe(words(1_000), trimmed, v.regex(/^https?:\/\/[^\s<>"]+$/u));

/** What a city says of one record. */
const answerSchema = v.variant('answer', [
  v.object({ record: id, answer: v.literal('same') }),
  v.object({
    record: id,
    answer: v.literal('changed'),
    what: said(longest.words),
    where: v.optional(words(1_000), ''),
  }),
  v.object({ record: id, answer: v.literal('ended'), when: year }),
  v.object({ record: id, answer: v.literal('not-ours'), why: said(longest.words) }),
]);
export type Answer = v.InferOutput<typeof answerSchema>;

/** What a city does that the atlas does not have, with the document that says so. */
export const additionSchema = v.object({
  practice: id,
  name: said(longest.name),
  summary: said(longest.summary),
  status: v.picklist(statuses),
  startYear: v.nullable(year),
  source: v.object({
    title: said(longest.title),
    publisher: said(longest.publisher),
    kind: v.picklist(sourceKinds),
    /** BCP 47 */
    language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u)),
    url: address,
  }),
});
export type Addition = v.InferOutput<typeof additionSchema>;

/** The file that `/check/` makes: a city's answers to the records that the atlas has of it. */
export const answersSchema = v.object({
  format: v.literal(answersFormat),
  version: v.literal(answersVersion),
  city: id,
  /** The version of the data that was answered. */
  data: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,60}$/u)),
  /** The day on which it was made, by the device's clock. */
  date: v.pipe(v.string(), v.isoDate()),
  /** Who can be asked about it: for the editor, never published. */
  from: v.optional(words(200), ''),
  answers: v.pipe(
    v.array(answerSchema),
    v.check((all) => all.length <= 1_000),
  ),
  added: v.pipe(
    v.array(additionSchema),
    v.check((all) => all.length <= 100),
  ),
});
export type Answers = v.InferOutput<typeof answersSchema>;

/** @throws SyntaxError, v.ValiError where the text is not such a file */
export function parseAnswers(text: string): Answers {
  return v.parse(answersSchema, JSON.parse(text));
}
