import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliBest } from '../../tools/plugins/compression';

/** One promise of size: what is weighed, and how much it may weigh. */
export interface Budget {
  what: string;
  /** Files of the built folder, each weighed by itself, as it is sent. */
  files: readonly string[];
  /** In bytes of brotli at its best quality. */
  limit: number;
}

export interface Weighed extends Budget {
  size: number;
}

const known = new Map<string, Promise<number>>();

/** Bytes of a file as it is sent: brotli at quality 11. Many pages share a file, so each is weighed once. */
export function weigh(dir: string, file: string): Promise<number> {
  const path = join(dir, file);
  const weight = known.get(path) ?? weightOf(path);
  known.set(path, weight);
  return weight;
}

const weightOf = async (path: string) => (await brotliBest(await readFile(path))).length;

export async function weighAll(dir: string, budgets: readonly Budget[]): Promise<Weighed[]> {
  return Promise.all(
    budgets.map(async (budget) => {
      const sizes = await Promise.all(budget.files.map((file) => weigh(dir, file)));
      return { ...budget, size: sizes.reduce((sum, size) => sum + size, 0) };
    }),
  );
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

/** A line for each budget: what, files, size, limit, and how much is left. */
export function table(weighed: readonly Weighed[]): string {
  const width = Math.max(...weighed.map(({ what }) => what.length));
  return weighed
    .map(({ what, files, size, limit }) => {
      const verdict = size > limit ? 'OVER' : `${Math.round((100 * size) / limit)} %`;
      const count = `${files.length} file${files.length === 1 ? ' ' : 's'}`;
      return `${what.padEnd(width)} ${count.padStart(9)} ${kB(size)} of ${kB(limit)}  ${verdict}`;
    })
    .join('\n');
}
