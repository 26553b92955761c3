import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
import { bringVersions, emptyFolder, writePinned } from './pinned';
import { pathsOf, readSite, renderDocument, type ServerModule } from './site';
import { writeSitemap } from './sitemap';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'dist' },
    /** Another folder built before, whose dated versions are brought along. Those of `out` stay by themselves. */
    keep: { type: 'string' },
    /** Dated versions go as well: whatever of them others have embedded breaks. */
    clean: { type: 'boolean', default: false },
    /** This version is made anew where it is there already: to test the code as it is now. */
    anew: { type: 'boolean', default: false },
    /** A folder built before from the same code: its scripts and styles are taken over, only data and pages are made. */
    app: { type: 'string' },
  },
});
const out = resolve(values.out);

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

if (values.keep !== undefined && !existsSync(values.keep)) {
  console.error(`--keep ${values.keep}: there is no such folder`);
  process.exit(1);
}
await emptyFolder(out, values.clean);
if (values.keep !== undefined) await bringVersions(values.keep, out);
if (!(await compileFolder({ dir: values.dir, out, brief: true }))) process.exit(1);
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
const companions = await writeCompanions(out, site.origin);
await writePinned(site, values.anew);
console.log(
  `${paths.length} pages, ${companions} files beside them, data ${site.atlas.version}, in ${values.out}`,
);
if (site.origin === null) {
  console.warn('SITE_URL is not set: fine to look at it here; to publish it, read docs/deploy.md');
}
