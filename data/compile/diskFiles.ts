import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableFiles } from './files';

/** The files of a folder on the disk. */
export function diskFiles(dir: string): TableFiles {
  const changedAt = (path: string) =>
    stat(join(dir, path)).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
  return {
    async paths() {
      const own = await readdir(dir, { withFileTypes: true }).catch(() => []);
      // Of the folders inside only those of tables: what else lies there may be large.
      const inside = ['cues', 'survey'].map((folder) =>
        readdir(join(dir, folder), { recursive: true, withFileTypes: true }).catch(() => []),
      );
      const root = join(dir, '.');
      return [own, ...(await Promise.all(inside))]
        .flat()
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
        .sort();
    },
    read: (path) => readFile(join(dir, path)),
    changedAt,
  };
}
