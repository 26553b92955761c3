import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a folder of these files where another may be: whole or not at all. The
 * new one is made beside its place; the old one is moved aside before it takes
 * it, and moved back if it cannot.
 */
export async function replaceFolder(
  target: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const [half, old] = [`${target}.${process.pid}.new`, `${target}.${process.pid}.old`];
  try {
    await mkdir(half, { recursive: true });
    for (const [name, text] of files) await writeFile(join(half, name), text);
    const isThere = await rename(target, old).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
        throw error;
      },
    );
    try {
      await rename(half, target);
    } catch (error) {
      if (isThere) await rename(old, target);
      throw error;
    }
  } finally {
    // Where the place itself is no folder, there is nothing to clear away.
    await rm(half, { recursive: true, force: true }).catch(() => undefined);
  }
  await rm(old, { recursive: true, force: true });
}
