import type { Fault } from '../../src/atlas/fault';

/** Warnings in brief, a line for each kind: who builds is told that there are some, and where they are listed. */
export function counted(warnings: readonly Pick<Fault, 'wrong'>[], dir: string): string[] {
  const kinds = new Map<string, number>();
  for (const { wrong } of warnings) kinds.set(wrong, (kinds.get(wrong) ?? 0) + 1);
  const command = dir === 'data' ? 'npm run data' : `npm run data -- --dir ${dir}`;
  return Array.from(kinds, ([kind, times]) =>
    times === 1
      ? `warning: ${kind}, once; ${command} names it`
      : `warning: ${kind}, ${times} times; ${command} lists them`,
  );
}
