import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { joinPath, languages } from '../src/i18n/languages';
import { paths } from '../src/view/paths';
import { assetsOf } from './assets';
import { compressFolder } from './compress';
import { buildEmbed } from './embed';
import { renderDocument, type Site } from './site';

/** What the embedded page reads, and the data as one can cite them; each with what is compressed of it. */
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
  'icon.svg',
] as const;

/**
 * Writes the embedded page with all that it needs below `/v/<version>/`, so
 * that it stays as it is when code and data change. Wants a built and compressed folder.
 */
export async function writePinned(site: Site): Promise<void> {
  const { out, atlas } = site;
  const base = `/v/${atlas.version}`;
  const folder = join(out, base);
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
  for (const file of files) {
    for (const ending of ['', '.br', '.gz']) {
      await cp(join(out, file + ending), join(folder, file + ending), { recursive: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (ending === '' || error.code !== 'ENOENT') throw error;
        },
      );
    }
  }
}

/** Puts the dated versions of a built folder where a build does not reach them. Resolves to that place; null if it has none. */
export async function setAside(built: string): Promise<string | null> {
  const place = await mkdtemp(join(tmpdir(), 'atlas-versions-'));
  try {
    await cp(join(built, 'v'), place, { recursive: true, preserveTimestamps: true });
    return place;
  } catch (error) {
    await rm(place, { recursive: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Brings dated versions back into a built folder. One that is there again is the one that was first: it never changes. */
export async function bringBack(place: string, out: string): Promise<void> {
  for (const version of await readdir(place)) {
    const target = join(out, 'v', version);
    await rm(target, { recursive: true, force: true });
    await cp(join(place, version), target, { recursive: true, preserveTimestamps: true });
  }
  await rm(place, { recursive: true });
}
