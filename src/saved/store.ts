import * as v from 'valibot';
import { persisted, type Trouble } from '../ui/persisted';

/** What can be kept: cities and case studies, by their ids. */
export const kinds = ['cities', 'cases'] as const;
export type Kind = (typeof kinds)[number];
export type Kept = Readonly<Record<Kind, readonly string[]>>;
export type KeptState = Kept & Trouble;

/** One key, with the version of what it holds. */
export const storageKey = 'atlas.kept.1';

const ids = v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,200}$/)));
const keptSchema = v.object({ cities: ids, cases: ids });

/** @throws SyntaxError, v.ValiError where the text is not a kept list */
export function parseKept(text: string): Kept {
  const { cities, cases } = v.parse(keptSchema, JSON.parse(text));
  return { cities: [...new Set(cities)], cases: [...new Set(cases)] };
}

export const nothing: Kept = { cities: [], cases: [] };

/** The one reading list of this device. */
export const keptStore = persisted<Kept>({
  name: storageKey,
  initial: nothing,
  read: parseKept,
  write: ({ cities, cases }) => JSON.stringify({ cities, cases }),
});

/** Puts this list in the other's place. */
export function setKept({ cities, cases }: Kept): void {
  keptStore.setState({ cities, cases });
}

/** Keeps what is not kept, and the other way round. */
export function toggleKept(kind: Kind, id: string): void {
  const kept = keptStore.getState();
  const has = kept[kind].includes(id);
  const list = has ? kept[kind].filter((other) => other !== id) : [...kept[kind], id];
  setKept({ ...kept, [kind]: list });
}
