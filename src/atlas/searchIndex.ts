import * as v from 'valibot';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `/data/search.json`: what the text search needs beyond the core. */
export const searchIndexSchema = v.object({
  version: v.string(),
  /** One name per record of the core, same order. */
  recordNames: v.array(v.string()),
  /**
   * [title, city index, practice indices, challenge indices] of each case study, by the lists of
   * the core; versions before 30 November 2026 have none.
   */
  cases: v.optional(v.array(v.tuple([v.string(), index, v.array(index), v.array(index)]))),
});
export type SearchIndex = v.InferOutput<typeof searchIndexSchema>;
