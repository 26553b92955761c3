import * as v from 'valibot';

const texts = v.array(v.string());
const url = v.nullable(v.string());

/** `/data/records.json`: what a card says of each record, column by column in the core's order. */
export const recordTextsSchema = v.object({
  version: v.string(),
  id: texts,
  name: texts,
  summary: texts,
  /** Of the source of each record: its place in `sources`. */
  source: v.array(v.number()),
  /** Who published it, and where it can be read. */
  sources: v.array(v.tuple([v.string(), url])),
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
  /** The day on which the city confirmed it; null where it has not. */
  confirmed: string | null;
}

/** The text at a record's place in the atlas; null for texts of another version, whose places differ. */
export function recordText(
  texts: RecordTexts | undefined,
  version: string,
  index: number,
): RecordText | null {
  const [id, name, summary] = [texts?.id[index], texts?.name[index], texts?.summary[index]];
  const [publisher, at] = texts?.sources[texts.source[index] ?? -1] ?? [];
  if (texts?.version !== version) return null;
  if (id === undefined || name === undefined || summary === undefined) return null;
  const confirmed = texts.confirmed?.[id] ?? null;
  return { id, name, summary, publisher: publisher ?? '', url: at ?? null, confirmed };
}
