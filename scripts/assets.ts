import type { PageAssets } from '../src/app/document';
import { roomsIn, type Page } from '../src/app/routes';
import type { Language } from '../src/i18n/languages';

/** Vite's manifest, the part read here. */
export type Manifest = Readonly<
  Record<string, { file: string; css?: readonly string[]; imports?: readonly string[] }>
>;

/** The entry of the site, and that of the embedded page, which is built by itself. */
function entryOf(page: Page): string {
  return page === 'embed' ? 'src/app/embed/main.tsx' : 'src/app/main.tsx';
}

/** The source file of a page's chunk. */
function pageFile(page: Page): string {
  return `src/app/pages/${page.charAt(0).toUpperCase()}${page.slice(1)}Page.tsx`;
}

/** All chunks that a chunk needs before it runs, itself first. */
function withImports(manifest: Manifest, key: string, seen: Set<string>): void {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(manifest, next, seen);
}

/**
 * Scripts (with the page's messages) and styles that a page links to, by Vite's manifest.
 * @throws Error if the entry is missing
 */
export function assetsOf(
  manifest: Manifest,
  page: Page,
  language: Language,
): Omit<PageAssets, 'documents'> {
  const entry = entryOf(page);
  const script = manifest[entry];
  if (!script) throw new Error(`the manifest has no entry ${entry}`);
  const messages = roomsIn(language, page).map(
    (room) => `src/i18n/messages/${language}/${room}.json`,
  );
  const chunks = new Set<string>();
  for (const key of [entry, pageFile(page), ...messages]) withImports(manifest, key, chunks);
  const files = [...chunks].flatMap((key) => manifest[key] ?? []);
  return {
    script: `/${script.file}`,
    preload: files.map(({ file }) => `/${file}`).filter((file) => file !== `/${script.file}`),
    styles: [...new Set(files.flatMap(({ css }) => css ?? []))].map((file) => `/${file}`),
  };
}
