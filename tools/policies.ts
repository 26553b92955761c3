import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Video } from '../src/atlas/eventSchema';
import { withPolicy } from '../server/staticHosts';

/**
 * Writes the policy into every page of a built folder, and takes away the pages' compressed copies,
 * which would be without it. Pages of dated versions are ours as well, but what was published stays
 * as it is: they are left out.
 * @returns how many pages
 */
export async function writePolicies(
  dir: string,
  options: { video: Video | null; origin: string | null },
): Promise<number> {
  const all = await readdir(dir, { recursive: true });
  const pages = all.filter((file) => file.endsWith('.html') && !/^v[\\/]/.test(file));
  for (const page of pages) {
    const file = join(dir, page);
    const path = `/${page.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
    await writeFile(file, withPolicy(await readFile(file, 'utf8'), path, options));
    for (const ending of ['br', 'gz']) await rm(`${file}.${ending}`, { force: true });
  }
  return pages.length;
}
