import { fold } from '../../atlas/fold';
import { typosBetween } from '../../atlas/typos';

/** How many names are suggested. */
const most = 6;

/** The names that are most like one that is missing; the first ones where none is like it. */
export function suggestColumns(missing: string, names: readonly string[]): string[] {
  const asked = fold(missing.trim());
  const limit = Math.max(2, Math.floor(asked.length / 4));
  const near = names
    .map((name) => {
      const known = fold(name);
      const within = known !== '' && (known.includes(asked) || asked.includes(known));
      return { name, typos: within ? 1 : typosBetween(asked, known, limit) };
    })
    .filter(({ name, typos }) => name !== '' && typos <= limit)
    .sort((a, b) => a.typos - b.typos)
    .map(({ name }) => name);
  return [...new Set(near.length > 0 ? near : names.filter(Boolean))].slice(0, most);
}
