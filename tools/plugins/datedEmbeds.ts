import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { parseAtlas } from '../../src/atlas/model';
import { joinPath, languages } from '../../src/i18n/languages';
import { paths } from '../../src/view/paths';
import { assetsOf, readManifest } from './assets';
import { compressFolder } from './compression';
import { buildEmbed } from './embed';
import { embedEntry, embedManifest } from './embedFiles';
import type { BuildOptions } from './options';
import { writeOEmbed } from './besidePages';
import { half, versions } from './publishedVersions';
import { importRenderer, readSite, renderDocument, type DocumentOptions, type Site } from './site';

/**
 * What the embedded page reads, the script and the pictures that pasted texts
 * name, and the data as one can cite them; each with what is compressed of it.
 * Of pictures only the opening view's: those of all pages are 60 MB. The small
 * server draws the others from the version's own data.
 */
const files = [
  'data/core.json',
  'data/search.json',
  'data/records.json',
  'data/records',
  'data/city',
  'data/atlas.csv',
  'data/atlas.geojson',
  'data/atlas.json',
  'map/europe.pmtiles',
  'map/outline.svg',
  'map/names.json',
  'map/lands',
  'fonts',
  'embedding.js',
  'offline.js',
  'embed.js',
  'icon.svg',
  ...languages.flatMap((language) =>
    ['svg', 'png'].map((ending) => joinPath(language, `/atlas.${ending}`).slice(1)),
  ),
];

/** Copies a file or folder, with what is compressed of it if there is any. @throws Error if the file itself is not there */
async function take(from: string, to: string): Promise<void> {
  for (const ending of ['', '.br', '.gz']) {
    if (ending !== '' && !existsSync(from + ending)) continue;
    await cp(from + ending, to + ending, { recursive: true });
  }
}

/** Where a version goes, and the path that its addresses begin with; null where it is there and stays. */
function placeOf(out: string, version: string, anew: boolean) {
  const base = `/${versions}/${version}`;
  const target = join(out, base);
  return existsSync(target) && !anew ? null : { base, target };
}

/**
 * Writes the embedded page with all that it and the texts to paste need below
 * `/v/<version>/`, so that it stays as it is when code and data change. A
 * version that is there is the one that was published first, and is left as it
 * is, except with `anew`. Wants a folder that is otherwise built, its script in `half`.
 */
async function writeDatedEmbed(site: Site, base: string, target: string): Promise<void> {
  const { out, renderer } = site;
  await rm(target, { recursive: true, force: true });
  const folder = join(out, half);
  const manifest = await readManifest(folder, embedManifest);
  await rm(join(folder, '.vite'), { recursive: true });
  const options: DocumentOptions = {
    template: await readFile('embed.html', 'utf8'),
    assets: (route) => assetsOf(manifest, embedEntry, route, renderer),
    base,
  };
  for (const language of languages) {
    const path = joinPath(language, paths.embed);
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await renderDocument(site, path, options));
  }
  await compressFolder(folder);
  for (const file of files) await take(join(out, file), join(folder, file));
  if (site.origin !== null) await writeOEmbed(folder, site.origin, base);
  await mkdir(dirname(target), { recursive: true });
  await rename(folder, target);
}

/**
 * Embeds that stay as they are: the embedded page of this version of the data, in a folder of its
 * own. Its script is bundled while the site's is, and the rest done when that is there.
 */
export function datedEmbeds({ anew = false, app }: BuildOptions): { begun: Plugin; done: Plugin } {
  let scripts: Promise<void> | undefined;
  return {
    begun: {
      name: 'atlas:dated-scripts',
      async buildApp({ config }) {
        const out = config.build.outDir;
        const core = JSON.parse(await readFile(join(out, 'data', 'core.json'), 'utf8'));
        const place = placeOf(out, parseAtlas(core).version, anew);
        if (!place) return;
        // With the app of another folder it is a trial, and its script need not be the smallest.
        scripts = buildEmbed(join(out, half), `${place.base}/`, app === undefined);
        // Whoever waits for it hears of it.
        scripts.catch(() => undefined);
      },
    },
    done: {
      name: 'atlas:dated-embeds',
      async buildApp({ config }) {
        const out = config.build.outDir;
        await scripts;
        const site = await readSite(await importRenderer(out), out);
        const place = placeOf(out, site.atlas.version, anew);
        if (place) await writeDatedEmbed(site, place.base, place.target);
      },
    },
  };
}
