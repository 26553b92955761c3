import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Places where a browser loads from by itself; links that a person follows are not among them. */
const loading = {
  html: [
    /<(?:script|img|iframe|source|video|audio|embed|track)\b[^>]*\s(?:src|srcset|poster)="((?:https?:)?\/\/[^"]*)"/g,
    /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\shref="((?:https?:)?\/\/[^"]*)"/g,
  ],
  css: [/(?:url\(|@import)\s*['"]?((?:https?:)?\/\/[^'")\s]*)/g],
} as const;

/** What the pages and styles of a built folder would load from another host: "file: address". */
export async function foreignLoads(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(html|css)$/.test(entry.name));
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = await readFile(file, 'utf8');
      return foreignIn(text, file.endsWith('.css') ? 'css' : 'html').map(
        (address) => `${relative(dir, file)}: ${address}`,
      );
    }),
  );
  return found.flat();
}

/** Foreign addresses that one text would load. */
export function foreignIn(text: string, kind: keyof typeof loading): string[] {
  return loading[kind].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, address = '']) => address),
  );
}
