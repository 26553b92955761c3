import { expect } from 'vitest';
import { good, runWith, type Files } from './folder';

/** A kind of fault: its name, the changes that bring it, and the lines that must be printed. */
export type Case = [what: string, changes: () => Files, ...lines: string[]];

/** The small dataset with one piece of text of a table replaced. */
export function edit(name: keyof typeof good, from: string, to: string): Files {
  expect(good[name]).toContain(from);
  return { [name]: good[name].replace(from, to) };
}

/** The same with bytes, which need not be UTF-8. */
export function bytes(name: keyof typeof good, from: string, to: readonly number[]): Files {
  const at = good[name].indexOf(from);
  const [before, after] = [good[name].slice(0, at), good[name].slice(at + from.length)];
  return { [name]: Buffer.concat([Buffer.from(before), Buffer.from(to), Buffer.from(after)]) };
}

/** The faults that the changes bring, exactly; nothing may be written. */
export async function faultsOf(changes: Files): Promise<string[]> {
  const { compiled, errors, files } = await runWith(changes);
  expect(compiled).toBe(false);
  expect(files.size).toBe(0);
  const last = errors.pop();
  const faults = errors.filter((line) => !line.startsWith('warning: '));
  expect(last).toMatch(new RegExp(`^${faults.length} faults? in .+: nothing was written$`, 'u'));
  return faults;
}
