import * as v from 'valibot';
import { persisted } from '../ui/persisted';

/** The reader's own city, by its id. */
interface Mine {
  mine: string | null;
}

const mineSchema = v.object({
  mine: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,100}$/))),
});

/** The one city that the reader has named as hers; it stays on this device. */
export const mineStore = persisted<Mine>({
  name: 'atlas.mine.1',
  initial: { mine: null },
  read: (text) => v.parse(mineSchema, JSON.parse(text)),
  write: ({ mine }) => (mine === null ? null : JSON.stringify({ mine })),
});
