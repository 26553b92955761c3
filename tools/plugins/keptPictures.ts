import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rasterise } from '../../server/render/raster';

const folder = join('build', 'cache', 'pictures');
/** Pixels of another drawing are other pixels: raise it when the rasteriser or its font changes. */
const edition = 2;
/** Pictures that no build has asked for in this time are thrown away, in ms. */
const patience = 14 * 24 * 60 * 60 * 1000;

/** The PNG of a drawing, from the last build where the drawing is the same. */
export async function keptPng(svg: string, width: number): Promise<Buffer> {
  const hash = createHash('sha256').update(`${edition} ${width} ${svg}`).digest('hex');
  const file = join(folder, `${hash.slice(0, 32)}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const png = await rasterise(svg, width);
  await mkdir(folder, { recursive: true });
  await writeFile(file, png);
  return png;
}

/** Throws old pictures away. */
export async function tidyPictures(): Promise<void> {
  const oldest = Date.now() - patience;
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file);
  }
}
