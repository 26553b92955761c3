import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the files are called that hold all styles of a page. */
const folder = '/assets/sheet-';

/** The styles of a page as one file, and the files of which it was made. */
interface Sheet {
  styles: readonly string[];
  held: readonly string[];
}

/**
 * Joins the styles of a page, in their order, in one file of the built folder: each file more is a
 * connection more before the first paint. Pages with the same styles share it.
 * @param styles paths of the files, as pages link to them
 */
export function joinStyles(out: string, styles: readonly string[]): Sheet {
  if (styles.length < 2) return { styles, held: [] };
  const text = styles.map((path) => readFileSync(join(out, path), 'utf8').trim()).join('\n');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const path = `${folder}${hash}.css`;
  const file = join(out, path);
  // Another thread may have written the same.
  if (!existsSync(file)) writeFileSync(file, text);
  return { styles: [path], held: styles };
}

/** The joined styles that a page links to, as paths. */
export function joinedIn(html: string): string[] {
  return [...html.matchAll(/href="(\/assets\/sheet-[\w-]+\.css)"/g)].flatMap(
    ([, path = '']) => path,
  );
}
