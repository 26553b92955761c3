import * as v from 'valibot';
import { schemes, statuses } from './schema';

/** What can happen to a row from one release to the next, in the order in which it is told. */
export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The tables whose rows have a history. */
export const changedTables = ['records', 'case-studies', 'recognitions', 'guides'] as const;
export type ChangedTable = (typeof changedTables)[number];

const day = v.pipe(v.string(), v.isoDate());
const ids = v.optional(v.array(v.string()));

/** One row that a release added, corrected or removed. What is empty is left out; of a removed row only its id is known. */
const changeSchema = v.object({
  kind: v.picklist(changeKinds),
  table: v.picklist(changedTables),
  /** The day of the release. */
  release: day,
  /** Of the row; of a recognition its city, scheme and year. */
  id: v.string(),
  /** Left out where it is no longer in the atlas. */
  city: v.optional(v.string()),
  /** The record’s name, the case study’s title, or what was recognised. */
  name: v.optional(v.string()),
  /** BCP 47, of a title that is not English. */
  language: v.optional(v.string()),
  /** Where a case study is kept. */
  url: v.optional(v.string()),
  practices: ids,
  challenges: ids,
  status: v.optional(v.picklist(statuses)),
  /** In which a record began, a case study was published or a city was recognised. */
  year: v.optional(v.number()),
  scheme: v.optional(v.picklist(schemes)),
  /** Why it was corrected or removed, in English. */
  reason: v.optional(v.string()),
});
export type Change = v.InferOutput<typeof changeSchema>;

/** A release with the number of rows that it had. */
const releaseSchema = v.object({
  date: day,
  records: v.number(),
  caseStudies: v.number(),
  recognitions: v.number(),
});
export type Release = v.InferOutput<typeof releaseSchema>;

/** `/data/changes.json`: the releases, and row by row what each but the first has changed. */
export const changesSchema = v.object({
  version: v.string(),
  /** The oldest first. */
  releases: v.array(releaseSchema),
  changes: v.array(changeSchema),
});
export type Changes = v.InferOutput<typeof changesSchema>;

/** @throws v.ValiError if the JSON is something else */
export function parseChanges(json: unknown): Changes {
  return v.parse(changesSchema, json);
}
