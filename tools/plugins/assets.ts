import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageAssets } from '../../src/app/Head';
import type { Page, Route } from '../../src/app/routes';
import type { RendererModule } from './site';

/** Vite's manifest, the part read here. */
export type Manifest = Readonly<
  Record<string, { file: string; css?: readonly string[]; imports?: readonly string[] }>
>;

/** Reads a manifest that Vite has written. */
export async function readManifest(out: string, name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(out, name), 'utf8'));
}

/** All chunks that a chunk needs before it runs, itself first. */
function withImports(manifest: Manifest, key: string, seen: Set<string>): void {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) withImports(manifest, next, seen);
}

/**
 * The chunk of a document's script. With what it shares it is one chunk (app.ts), and the manifest then
 * names it by its file instead of the document. @throws Error if there is none
 */
function entryIn(manifest: Manifest, entry: string): string {
  const name = `_${entry.replace(/\.html$/, '')}-`;
  const found = Object.keys(manifest).find((key) => key.startsWith(name) && key.endsWith('.js'));
  const key = manifest[entry] ? entry : found;
  if (key === undefined) throw new Error(`the manifest has no entry ${entry}`);
  return key;
}

/** What draws a map once it is moved. */
const engine = ['src/map/engine/MapLibreRenderer.ts', 'src/map/canvas/CanvasMarks.tsx'];

/** The list of all pages' chunks, for documents that name none as their own. */
const list = 'src/app/pageFiles.ts';

/** The pages that are published with a list of all cities: their script reads there what these are called (src/atlas/names.ts). */
const naming: ReadonlySet<Page> = new Set(['home', 'embed']);

/** What a shell links to: the entry's script and styles, and the list that leads to its page. @throws Error if the entry is missing */
export function shellAssetsOf(manifest: Manifest, entry: string): PageAssets {
  const start = entryIn(manifest, entry);
  const chunks = new Set<string>();
  withImports(manifest, start, chunks);
  const styles = [...chunks].flatMap((key) => manifest[key]?.css ?? []);
  return {
    script: `/${manifest[start]?.file}`,
    preload: [manifest[list]?.file ?? []].flat().map((file) => `/${file}`),
    styles: [...new Set(styles)].map((file) => `/${file}`),
    documents: [],
  };
}

/**
 * Scripts (with the page's messages) and styles that a page links to, by Vite's manifest.
 * @param entry the document: `index.html` or `embed.html`
 * @throws Error if the entry is missing
 */
export function assetsOf(
  manifest: Manifest,
  entry: string,
  { page, language }: Route,
  { sourceOf, namespacesFor }: Pick<RendererModule, 'sourceOf' | 'namespacesFor'>,
): Omit<PageAssets, 'documents'> {
  const start = entryIn(manifest, entry);
  const script = `/${manifest[start]?.file}`;
  const messages = namespacesFor(language, page, naming.has(page)).map(
    (namespace) => `src/i18n/messages/${language}/${namespace}.json`,
  );
  const chunks = new Set<string>();
  for (const key of [start, sourceOf(page), ...messages]) withImports(manifest, key, chunks);
  const files = [...chunks].flatMap((key) => manifest[key] ?? []);
  const drawing = engine.flatMap((key) => manifest[key] ?? []);
  const drawn = drawing.flatMap(({ file, css = [] }) => [file, ...css]).map((file) => `/${file}`);
  const own = manifest[sourceOf(page)];
  return {
    ...(page === 'home' ? { engine: drawn } : {}),
    ...(own ? { own: `/${own.file}` } : {}),
    script,
    preload: files.map(({ file }) => `/${file}`).filter((file) => file !== script),
    styles: [...new Set(files.flatMap(({ css }) => css ?? []))].map((file) => `/${file}`),
  };
}
