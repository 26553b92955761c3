import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { appConfig } from './app';
import { assetsOf, readManifest, shellAssetsOf } from './assets';
import { buildEmbed, embedEntry, embedManifest } from './embed';
import { compiledFolder, type BuildOptions } from './options';
import {
  importRenderer,
  pathsOf,
  readSite,
  renderDocument,
  renderShellDocument,
  rendererFolder,
  type DocumentOptions,
  type RendererModule,
  type Site,
} from './site';

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

/** One of the two documents, to be filled by the manifest of its build. */
async function builtDocument(
  { out, renderer }: Site,
  file: string,
  entry: string,
  manifestName: string,
): Promise<DocumentOptions> {
  const manifest = await readManifest(out, manifestName);
  return {
    template: await readFile(file, 'utf8'),
    assets: (route) => assetsOf(manifest, entry, route, renderer),
  };
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Writes every page as a file, and the missing page of each language. Resolves to the number of pages. */
async function writePages(site: Site): Promise<number> {
  const { renderer, out } = site;
  const own = await builtDocument(site, 'index.html', 'index.html', '.vite/manifest.json');
  const framed = await builtDocument(site, 'embed.html', embedEntry, embedManifest);
  const render = (path: string) =>
    renderDocument(site, path, renderer.parsePath(path).page === 'embed' ? framed : own);
  const paths = pathsOf(site);
  for (const path of paths.written) {
    await write(join(out, path, 'index.html'), await render(path));
  }
  const shell = shellAssetsOf(await readManifest(out, '.vite/manifest.json'), 'index.html');
  for (const path of paths.shells) {
    const html = await renderShellDocument(site, path, own.template, shell);
    await write(join(out, path, 'index.html'), html);
  }
  for (const language of renderer.languages) {
    const html = await render(renderer.joinPath(language, '/404/'));
    await write(join(out, renderer.joinPath(language, '/404.html')), html);
  }
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
        await builder.build(client);
        await buildEmbed(out);
        await buildRenderer(out);
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
