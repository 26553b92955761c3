import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What builds have made before: nothing in it is needed, all of it can be made again. */
const root = join('build', 'cache');
const day = 24 * 60 * 60 * 1000;
/** What no build has asked for in this time is thrown away, in ms. */
const patience = 14 * day;

/** A short mark of all that something is made of. */
export function markOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Their lengths, so that no two lists of parts read alike.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
}

/** Where something of a kind is kept. */
export const keptAt = (kind: string, mark: string): string => join(root, kind, mark);

/** Notes that something was asked for: it stays. Resolves to false where it is not there. */
export async function isKept(path: string): Promise<boolean> {
  const known = await stat(path).catch(() => null);
  if (!known) return false;
  const now = new Date();
  if (now.getTime() - known.mtimeMs > day) await utimes(path, now, now);
  return true;
}

/** A name beside it that nobody else writes at the same time: other builds, other threads. */
export const besides = (path: string): string => `${path}.${process.pid}-${threadId}`;

/**
 * What is made of these parts, from the last build that had the same.
 * @param kind its folder in `build/cache`
 * @param parts all that it is made of, what makes it among them
 */
export async function kept(
  kind: string,
  parts: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<Buffer> {
  const file = keptAt(kind, markOf(parts));
  if (await isKept(file)) return readFile(file);
  const made = Buffer.from(await make());
  await mkdir(dirname(file), { recursive: true });
  // Two builds at once may both come here: none must read the half of a file.
  await writeFile(besides(file), made);
  await rename(besides(file), file);
  return made;
}

/** Throws away what was not asked for lately. */
export async function tidyKept(kind: string): Promise<void> {
  const oldest = Date.now() - patience;
  for (const name of await readdir(join(root, kind)).catch(() => [])) {
    const path = join(root, kind, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < oldest) await rm(path, { recursive: true, force: true });
  }
}
