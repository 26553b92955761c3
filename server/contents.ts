import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Contents {
  /** Paths of the files that may be asked for. */
  files: ReadonlySet<string>;
  /** Paths of the pages: folders with an index.html, with a slash at their end. */
  pages: ReadonlySet<string>;
  /** The missing page in the language of a path. */
  missing(path: string): { path: string; html: string };
}

/** What a built folder holds; hidden files are left out. Read once: a built folder does not change. */
export function readContents(root: string): Contents {
  const all = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name))}`)
    .filter((path) => !path.includes('/.'));
  const index = 'index.html';
  const errors = new Map(
    all
      .filter((path) => /^\/([a-z]{2}\/)?404\.html$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  return {
    files: new Set(all),
    pages: new Set(
      all.filter((path) => path.endsWith(`/${index}`)).map((path) => path.slice(0, -index.length)),
    ),
    missing: (path) => {
      const own = `/${/^\/([a-z]{2}\/)/.exec(path)?.[1] ?? ''}404.html`;
      const found = errors.has(own) ? own : '/404.html';
      return { path: found, html: errors.get(found) ?? 'Not found' };
    },
  };
}
