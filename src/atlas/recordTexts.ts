import * as v from 'valibot';

const texts = v.array(v.string());
const url = v.nullable(v.string());

/**
 * `/data/records.json`: what a card says of each record, column by column in the core's order;
 * `/data/records/<practice>.json`: the same of the records of one practice.
 */
export const recordTextsSchema = v.object({
  version: v.string(),
  /** The places of these records in the core; left out where they are all of them. */
  at: v.optional(v.array(v.number())),
  id: texts,
  name: texts,
  summary: texts,
  /** Of the source of each record: its place in `sources`. */
  source: v.array(v.number()),
  /** Who published it, and where it can be read. */
  sources: v.array(v.tuple([v.string(), url])),
  /** The places of records that are called new, by the last day on which they are. */
  news: v.optional(v.array(v.tuple([v.string(), v.array(v.number())]))),
  /** The day on which the city confirmed a record, by its id; left out where none has. */
  confirmed: v.optional(v.record(v.string(), v.string())),
});
export type RecordTexts = v.InferOutput<typeof recordTextsSchema>;

/** What a card says of one record. */
export interface RecordText {
  id: string;
  name: string;
  summary: string;
  publisher: string;
  /** null where no lasting address is known. */
  url: string | null;
  /** The last day on which it is called new. */
  newUntil: string | null;
  /** The day on which the city confirmed it; null where it has not. */
  confirmed: string | null;
}

/** The text at a record's place in the atlas; null for texts of another version, whose places differ. */
export function recordText(
  texts: RecordTexts | undefined,
  version: string,
  index: number,
): RecordText | null {
  const place = texts?.at ? texts.at.indexOf(index) : index;
  const [id, name, summary] = [texts?.id[place], texts?.name[place], texts?.summary[place]];
  const [publisher, at] = texts?.sources[texts.source[place] ?? -1] ?? [];
  if (texts?.version !== version) return null;
  if (id === undefined || name === undefined || summary === undefined) return null;
  const [newUntil = null] = texts.news?.find(([, places]) => places.includes(index)) ?? [];
  const confirmed = texts.confirmed?.[id] ?? null;
  return { id, name, summary, publisher: publisher ?? '', url: at ?? null, newUntil, confirmed };
}
