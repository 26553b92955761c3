import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { joinPath, languages } from '../src/i18n/languages';
import { paths } from '../src/view/paths';
import { assetsOf } from './assets';
import { writeOEmbed } from './companions';
import { compressFolder } from './compress';
import { buildEmbed } from './embed';
import { renderDocument, type Site } from './site';

/** The folder of the dated versions in a built folder. */
const versions = 'v';
/** Made here and moved to its place when it is whole: nobody is served half a version, and none is kept. */
const half = '.half';

/**
 * What the embedded page reads, the script and the pictures that pasted texts
 * name, and the data as one can cite them; each with what is compressed of it.
 * Of pictures only the opening view's: those of all pages are 60 MB. The small
 * server draws the others from the version's own data.
 */
const files = [
  'data/core.json',
  'data/search.json',
  'data/city',
  'data/atlas.csv',
  'data/atlas.geojson',
  'data/atlas.json',
  'map/europe.pmtiles',
  'map/outline.svg',
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

/**
 * Writes the embedded page with all that it and the texts to paste need below
 * `/v/<version>/`, so that it stays as it is when code and data change. A
 * version that is there is the one that was published first, and is left as it
 * is, except with `anew`. Wants a folder that is otherwise built.
 */
export async function writePinned(site: Site, anew: boolean): Promise<void> {
  const { out, atlas } = site;
  const base = `/${versions}/${atlas.version}`;
  const target = join(out, base);
  if (anew) await rm(target, { recursive: true, force: true });
  if (existsSync(target)) return;
  const folder = join(out, half);
  const manifest = await buildEmbed(folder, `${base}/`);
  await rm(join(folder, '.vite'), { recursive: true });
  for (const language of languages) {
    const path = joinPath(language, paths.embed);
    const html = await renderDocument({ ...site, base }, path, (page) =>
      assetsOf(manifest, page, language),
    );
    const file = join(folder, path, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  await compressFolder(folder);
  for (const file of files) await take(join(out, file), join(folder, file));
  if (site.origin !== null) await writeOEmbed(folder, site.origin, base);
  await mkdir(dirname(target), { recursive: true });
  await rename(folder, target);
}

/**
 * Empties a built folder before it is built again. Its dated versions stay,
 * because others have embedded them, except with `all`.
 */
export async function emptyFolder(out: string, all: boolean): Promise<void> {
  for (const name of await readdir(out).catch(() => [])) {
    if (all || name !== versions) await rm(join(out, name), { recursive: true });
  }
}

/** Brings the dated versions of another built folder, those that are not here yet. */
export async function bringVersions(from: string, out: string): Promise<void> {
  for (const version of await readdir(join(from, versions)).catch(() => [])) {
    const target = join(out, versions, version);
    if (existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true });
    await cp(join(from, versions, version), join(out, half), {
      recursive: true,
      preserveTimestamps: true,
    });
    await rename(join(out, half), target);
  }
}
