import * as v from 'valibot';

/** How exactly a share was published. */
export const precisions = ['exactly', 'almost', 'more than'] as const;

/** A published figure of a survey. */
export const findingSchema = v.object({
  id: v.string(),
  /** What the share is of, as published. */
  statement: v.string(),
  precision: v.picklist(precisions),
  percent: v.number(),
  practice: v.nullable(v.string()),
  url: v.string(),
});
export type Finding = v.InferOutput<typeof findingSchema>;

/** One survey with its figures: never mixed with another's. */
export const surveySchema = v.object({
  name: v.string(),
  year: v.number(),
  /** How many answered, and who. */
  base: v.number(),
  baseUnit: v.string(),
  area: v.string(),
  findings: v.array(findingSchema),
});
export type Survey = v.InferOutput<typeof surveySchema>;

/** A survey whose own responses were brought in: what was answered in all. Null is withheld. */
export const responsesSchema = v.object({
  id: v.string(),
  title: v.string(),
  year: v.number(),
  date: v.string(),
  language: v.string(),
  respondents: v.number(),
  /** Fewer answers than this are not told. */
  base: v.number(),
  questions: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      practice: v.nullable(v.string()),
      /** What it asks about that is no practice of the atlas. */
      attribute: v.nullable(v.string()),
      /** Told by city, where the city agreed. */
      public: v.boolean(),
      answered: v.nullable(v.number()),
      /** Whether each of its answers is counted. */
      whole: v.boolean(),
      answers: v.array(
        v.object({ id: v.string(), label: v.string(), count: v.nullable(v.number()) }),
      ),
    }),
  ),
});
export type Responses = v.InferOutput<typeof responsesSchema>;

/** `/data/findings.json`: the published figures, survey by survey, and the surveys whose responses were brought in. */
export const findingsSchema = v.object({
  version: v.string(),
  surveys: v.array(surveySchema),
  responses: v.array(responsesSchema),
});
export type Findings = v.InferOutput<typeof findingsSchema>;
