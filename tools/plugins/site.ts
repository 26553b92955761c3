import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOrigin } from '../../server/origin';
import type { Atlas } from '../../src/atlas/model';
import type { PageAssets } from '../../src/app/Head';
import type * as Renderer from '../../src/app/render';
import type { Rendered } from '../../src/app/render';
import type { Route } from '../../src/app/routes';
import type { Addressed } from '../../src/app/written';
import { languagesInProgress } from '../languages/coverage';
import { markupIn } from '../../src/map/markup';

/** The server side of the app, as Vite built or loaded it. */
export type RendererModule = typeof Renderer;

/** What the data compiler and the basemap have written, read back for the pages. */
export interface Site {
  renderer: RendererModule;
  /** The folder that `data/` and `map/` were built into. */
  out: string;
  atlas: Atlas;
  /** The core index that it was made of. */
  core: object;
  outline: string;
  /** With fewer corners, for a map that stands small in another page. */
  smallOutline: string;
  /** Absolute origin, from `SITE_URL`. */
  origin: string | null;
  /** Codes of the languages that are offered as in progress. */
  inProgress: readonly string[];
}

/** Where the server side of a built folder lies: it is no part of what is served. Folders of one name have one each. */
export function rendererFolder(out: string): string {
  const path = resolve(out);
  const mark = createHash('sha256').update(path).digest('hex').slice(0, 8);
  return resolve('build', 'server', `${basename(path)}-${mark}`);
}

/** The server side that was built for a folder. */
export async function importRenderer(out: string): Promise<RendererModule> {
  return import(pathToFileURL(join(rendererFolder(out), 'render.js')).href);
}

/** @param out the folder that `data/` and `map/` were built into */
export async function readSite(renderer: RendererModule, out: string): Promise<Site> {
  const core: object = JSON.parse(await readFile(join(out, 'data', coreFile), 'utf8'));
  const drawing = async (file: string) => markupIn(await readFile(join(out, 'map', file), 'utf8'));
  return {
    renderer,
    out,
    atlas: renderer.parseAtlas(core),
    core,
    outline: await drawing('outline.svg'),
    smallOutline: await drawing('outline-small.svg'),
    origin: readOrigin(process.env['SITE_URL']),
    inProgress: await languagesInProgress(),
  };
}

/** Every page of the site, with the languages that it is written in. */
export function pagesOf({ renderer, atlas, out }: Site): Addressed[] {
  return renderer.addressedPages(atlas, (file) => existsSync(join(out, 'data', file)));
}

/** Every path at which a page is written, and those at which there is a shell. */
export function pathsOf(site: Site): { written: string[]; shells: string[] } {
  const { joinPath } = site.renderer;
  const pages = pagesOf(site);
  const at = (kind: 'written' | 'shells') =>
    site.renderer.languages.flatMap((language) =>
      pages.flatMap((page) => (page[kind].includes(language) ? joinPath(language, page.rest) : [])),
    );
  return { written: at('written'), shells: at('shells') };
}

const coreFile = 'core.json';

/** The script of a document, which stands where the rest of its head goes as well. */
const script = /<script type="module" src="[^"]+"><\/script>/;

export interface DocumentOptions {
  /** `index.html`, or `embed.html` for the framed page. */
  template: string;
  /** The files of the build that the page links to. */
  assets: (route: Route) => Omit<PageAssets, 'documents'>;
  /** Before the paths of the page's own files: `/v/<version>` for a dated embed. */
  base?: string;
}

/**
 * Fills a document with the page at a path.
 * @throws Error if a part of the page fails, or a document of it was not compiled
 */
export async function renderDocument(
  site: Site,
  path: string,
  { template, assets, base = '' }: DocumentOptions,
): Promise<string> {
  const { renderer, core, out } = site;
  const route = renderer.parsePath(path);
  const wanted = renderer.documentsOf(route);
  const documents = await Promise.all(
    wanted.map(async ({ key, file }): Promise<readonly [typeof key, unknown]> => {
      // Read once for all pages: of many cities it is megabytes.
      if (file === coreFile) return [key, core];
      const json: unknown = JSON.parse(await readFile(join(out, 'data', file), 'utf8'));
      return [key, json];
    }),
  );
  const linked = assets(route);
  const rendered = await renderer.renderPage({
    path,
    core,
    documents,
    outline: route.page === 'embed' ? site.smallOutline : site.outline,
    assets: { ...linked, documents: wanted.map(({ file }) => `/data/${file}`) },
    site: site.origin,
    base,
    inProgress: site.inProgress,
  });
  return filled(template, rendered, linked.script !== undefined);
}

/** A document with a page in it. @param hasScript whether the page's head names its script */
function filled(
  template: string,
  { tag, isTerse, head, root }: Rendered,
  hasScript: boolean,
): string {
  return template
    .replace('lang="en"', `lang="${tag}"${isTerse ? ' data-terse' : ''}`)
    .replace(script, (own) => (hasScript ? head : head + own))
    .replace('<div id="root"></div>', () => root);
}

/** Fills a document with the shell of the page at a path. @param assets those that every page links to */
export async function renderShellDocument(
  { renderer, core, origin }: Site,
  path: string,
  template: string,
  assets: PageAssets,
): Promise<string> {
  const shell = await renderer.renderShell({ path, core, assets, site: origin });
  return filled(template, shell, true);
}
