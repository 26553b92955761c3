import * as v from 'valibot';
import { persisted } from '../../ui/persisted';

const visitSchema = v.object({
  /** The day of the visit. */
  day: v.pipe(v.string(), v.isoDate()),
  /** The newest release that there was. */
  release: v.pipe(v.string(), v.isoDate()),
});
export type Visit = v.InferOutput<typeof visitSchema>;

interface Visits {
  /** The visit of the day on which the page was opened last. */
  last: Visit | null;
  /** The one before: within a day the page may be opened again and still says the same. */
  before: Visit | null;
}

const visitsSchema = v.object({ last: v.nullable(visitSchema), before: v.nullable(visitSchema) });

/** When the page of what is new was opened, on this device only. */
export const visitStore = persisted<Visits>({
  name: 'atlas.visits.1',
  initial: { last: null, before: null },
  read: (text) => v.parse(visitsSchema, JSON.parse(text)),
  write: ({ last, before }) => (last === null ? null : JSON.stringify({ last, before })),
});

/** Notes that the page is open now. @param now of the reader's clock */
export function noteVisit(release: string, now: Date): void {
  visitStore.load();
  const { last, before } = visitStore.getState();
  const day = now.toISOString().slice(0, 10);
  visitStore.setState({ last: { day, release }, before: last?.day === day ? before : last });
}

/** Forgets all visits, this one as well. */
export function forgetVisits(): void {
  visitStore.setState({ last: null, before: null });
}
