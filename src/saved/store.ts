import * as v from 'valibot';
import { persisted, type Trouble } from '../ui/persisted';

/** What can be kept, by its id. */
export type Kind = 'cities' | 'cases' | 'records';
export type Kept = Readonly<Record<Kind, readonly string[]>>;
export type KeptState = Kept & Trouble;

/** One key, with the version of what it holds. */
export const storageKey = 'atlas.kept.1';

const ids = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,200}$/))),
  v.transform((list) => [...new Set(list)]),
);
/** Lists that were kept before records could be have none. */
const keptSchema = v.object({ cities: ids, cases: ids, records: v.optional(ids, []) });

/** @throws SyntaxError, v.ValiError where the text is not a kept list */
export function parseKept(text: string): Kept {
  return v.parse(keptSchema, JSON.parse(text));
}

export const nothing: Kept = { cities: [], cases: [], records: [] };

/** The one reading list of this device. */
export const keptStore = persisted<Kept>({
  name: storageKey,
  initial: nothing,
  read: parseKept,
  write: ({ cities, cases, records }) => JSON.stringify({ cities, cases, records }),
});

/** Puts this list in the other's place. */
export function setKept({ cities, cases, records }: Kept): void {
  keptStore.setState({ cities, cases, records });
}

/** Keeps what is not kept, and the other way round. */
export function toggleKept(kind: Kind, id: string): void {
  const kept = keptStore.getState();
  const has = kept[kind].includes(id);
  const list = has ? kept[kind].filter((other) => other !== id) : [...kept[kind], id];
  setKept({ ...kept, [kind]: list });
}
