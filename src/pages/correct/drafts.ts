import * as v from 'valibot';
import { persisted } from '../../ui/persisted';
import type { Correction } from './correction';

const schema = v.record(
  v.string(),
  v.object({ what: v.string(), where: v.string(), name: v.string() }),
);

export const noCorrection: Correction = { what: '', where: '', name: '' };

/** What was begun, by what it is about. It stays in the tab: a reload loses nothing, and nobody finds it on the device later. */
export const drafts = persisted<{ drafts: Readonly<Record<string, Correction>> }>({
  name: 'corrections',
  initial: { drafts: {} },
  area: () => sessionStorage,
  read: (text) => ({ drafts: v.parse(schema, JSON.parse(text)) }),
  write: ({ drafts }) => (Object.keys(drafts).length === 0 ? null : JSON.stringify(drafts)),
});

/** Keeps a draft, or forgets it once nothing is left in it. */
export function keepDraft(about: string, draft: Correction): void {
  const { [about]: _before, ...others } = drafts.getState().drafts;
  const isEmpty = Object.values(draft).every((text) => text === '');
  drafts.setState({ drafts: isEmpty ? others : { ...others, [about]: draft } });
}
