import { readFile, writeFile } from 'node:fs/promises';
import { hashOf, inlineScript } from './plugins/firstPaint';

const file = 'server/firstPaint.ts';
/** So many states of the script are let in: a page may be of the build before its policy. */
const kept = 3;

/** Writes the hash of the script that stands in the pages, before those of its earlier states. */
export async function writeFirstPaintHashes(): Promise<void> {
  const now = hashOf(await inlineScript());
  const before = (await readFile(file, 'utf8')).match(/'sha256-[^']+'/g) ?? [];
  const hashes = [now, ...before.filter((one) => one !== now)].slice(0, kept);
  await writeFile(
    file,
    `/**
 * Hashes of public/theme.js as it stands in the pages, the present one first, then earlier ones.
 * Written by "npm run headers": a changed script needs it.
 */
export const firstPaintHashes = [
${hashes.map((hash) => `  "${hash}",\n`).join('')}] as const;
`,
  );
}
