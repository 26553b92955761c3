import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { appConfig } from './app';
import { buildEmbed } from './embed';
import { compiledFolder, type BuildOptions } from './options';
import {
  importRenderer,
  pathsOf,
  readSite,
  renderDocument,
  rendererFolder,
  type RendererModule,
  type Site,
} from './site';
import type { PageFile } from './thread';
import { batches, inThread } from './threads';

/** Builds the server side of the app. */
async function buildRenderer(out: string): Promise<void> {
  const app = appConfig();
  await build({
    ...app,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ...app.build,
      ssr: 'src/app/render.tsx',
      outDir: rendererFolder(out),
      emptyOutDir: true,
      manifest: false,
    },
  });
}

/** Takes scripts and styles, compressed as they are, and the server side from a folder built before. */
async function copyBuiltApp(from: string, out: string): Promise<void> {
  const own = await readdir('public');
  const taken = new Set(['assets', '.vite', 'embed.js', ...own]);
  for (const name of await readdir(from)) {
    if (!taken.has(name.replace(/\.(br|gz)$/, ''))) continue;
    await cp(join(from, name), join(out, name), { recursive: true });
  }
  await cp(rendererFolder(from), rendererFolder(out), { recursive: true });
}

/** So many pages at a time to a thread. */
const batch = 24;

/** Writes every page as a file, and the missing page of each language. Resolves to the number of pages. */
async function writePages(site: Site): Promise<number> {
  const { languages, joinPath } = site.renderer;
  const paths = pathsOf(site);
  const missing = languages.map((language) => ({
    path: joinPath(language, '/404/'),
    file: joinPath(language, '/404.html'),
  }));
  const fileOf = (path: string) => `${path}index.html`;
  const pages: PageFile[] = [
    ...missing,
    ...paths.written.map((path) => ({ path, file: fileOf(path) })),
    ...paths.shells.map((path) => ({ path, file: fileOf(path), isShell: true })),
  ];
  const jobs = [...batches(pages, batch)];
  const { out } = site;
  // Before the files beside them: without pages nothing goes on.
  await Promise.all(jobs.map((some) => inThread('pages', { out, pages: some }, 'first')));
  return paths.written.length;
}

/**
 * Renders every page on the server: into files when the site is built, into
 * what the development server answers while it runs. There is one more script
 * in a build, that of the embedded page, which shares no chunk with the site.
 */
export function prerender({ app }: BuildOptions): Plugin {
  return {
    name: 'atlas:prerender',
    async buildApp(builder) {
      const { client } = builder.environments;
      const out = builder.config.build.outDir;
      if (!client) throw new Error('Vite names no environment of the browser');
      if (app === undefined) {
        // Each waits for threads, or for the bundler's own, while another goes on.
        await Promise.all([builder.build(client), buildEmbed(out), buildRenderer(out)]);
      } else {
        client.isBuilt = true;
        await copyBuiltApp(app, out);
      }
      const site = await readSite(await importRenderer(out), out);
      const count = await writePages(site);
      builder.config.logger.info(`${count} pages, data ${site.atlas.version}, in ${out}`);
      if (site.origin === null) {
        const why = 'fine to look at it here; to publish it, read docs/deploy.md';
        builder.config.logger.warn(`SITE_URL is not set: ${why}`);
      }
    },
    configureServer({ middlewares }) {
      // Vite answers every address of a page with index.html; the framed page has a document of its own.
      middlewares.use((request, _response, next) => {
        const framed = /^\/(?:[a-z]{2}\/)?embed\/(\?.*)?$/.exec(request.url ?? '');
        if (framed) request.url = `/embed.html${framed[1] ?? ''}`;
        next();
      });
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(template, { server, originalUrl = '/' }) {
        if (!server) return template;
        const [path = '/'] = originalUrl.split('?', 1);
        // Vite's promise: the module's shape is that of its source.
        const renderer = (await server.ssrLoadModule('/src/app/render.tsx')) as RendererModule;
        const site = await readSite(renderer, compiledFolder(server.config));
        const styles = ['/src/ui/tokens.css', '/src/ui/base.css'];
        return renderDocument(site, path, { template, assets: () => ({ preload: [], styles }) });
      },
    },
  };
}
