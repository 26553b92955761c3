import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBasemap } from '../data/basemap/build';
import { compileFolder } from '../data/compile/compile';
import type { Page } from '../src/app/routes';
import type { Language } from '../src/i18n/languages';
import { buildApp, takeApp } from './app';
import { assetsOf, type Manifest } from './assets';
import { writeCalendar } from './calendar';
import { writeCompanions } from './companions';
import { compressFolder } from './compress';
import { buildEmbed, buildHost, readEmbed } from './embed';
import { bringBack, setAside, writePinned } from './pinned';
import { pathsOf, readSite, renderDocument, type ServerModule } from './site';
import { writeSitemap } from './sitemap';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
    /** A folder built before, whose dated versions stay: what others have embedded must not break. */
    keep: { type: 'string' },
    /** A folder built before from the same code: its scripts and styles are taken over, only data and pages are made. */
    app: { type: 'string' },
  },
});
const out = resolve(values.out);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const kept = values.keep === undefined ? null : await setAside(values.keep);
await rm(out, { recursive: true, force: true });
if (!(await compileFolder({ dir: values.dir, out }))) process.exit(1);
await buildBasemap({ dir: values.dir, out });
const serverDir = values.app === undefined ? await buildApp(out) : await takeApp(values.app, out);
const server: ServerModule = await import(pathToFileURL(join(serverDir, 'server.js')).href);
const site = await readSite(server, out);
const manifest: Manifest = JSON.parse(await readFile(join(out, '.vite', 'manifest.json'), 'utf8'));
const embedManifest = values.app === undefined ? await buildEmbed(out) : await readEmbed(out);
if (values.app === undefined) await buildHost(out);
const assets = (page: Page, language: Language) =>
  assetsOf(page === 'embed' ? embedManifest : manifest, page, language);
const paths = pathsOf(site);
for (const path of paths) {
  await write(join(out, path, 'index.html'), await renderDocument(site, path, assets));
}
for (const language of server.languages) {
  const html = await renderDocument(site, server.joinPath(language, '/404/'), assets);
  await write(join(out, server.joinPath(language, '/404.html')), html);
}
await writeCalendar(out);
await writeSitemap({ out, origin: site.origin, paths, version: site.atlas.version });
await compressFolder(out);
await writePinned(site);
if (kept !== null) await bringBack(kept, out);
const companions = await writeCompanions(out, site.origin);
console.log(
  `${paths.length} pages, ${companions} files beside them, data ${site.atlas.version}, in ${values.out}`,
);
