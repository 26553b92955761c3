import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../scripts/chromium';
import { rasterise } from '../../scripts/pictures/raster';
import { openStudio } from '../../scripts/pictures/studio';
import { pictureShapes } from '../../src/share/picture/shapes';
import { openingView } from '../../src/view/view';
import { median } from './median';

export interface PictureTimes {
  /** Size of the SVG in bytes. */
  bytes: number;
  /** A view drawn as SVG, and that turned into pixels; in ms. */
  draw: number;
  raster: number;
}

/** Times pictures of a practice's view. @param out the built folder */
export async function timePictures(out: string, runs: number): Promise<PictureTimes> {
  const studio = await openStudio(out);
  const draws: number[] = [];
  const rasters: number[] = [];
  let bytes = 0;
  for (const { id } of studio.atlas.practices.slice(0, runs)) {
    const start = performance.now();
    const seen = studio.see({ ...openingView, practice: [id] }, 'en');
    const svg = studio.draw(seen, pictureShapes.article);
    draws.push(performance.now() - start);
    bytes = Buffer.byteLength(svg);
    const drawn = performance.now();
    await rasterise(svg, pictureShapes.article.width);
    rasters.push(performance.now() - drawn);
  }
  return { bytes, draw: median(draws), raster: median(rasters) };
}

/** Programs in which people open the SVG, and how they make a PNG of it without a window. */
const programs = [
  ['rsvg-convert', (svg: string, dir: string) => ['-o', join(dir, 'picture.png'), svg]],
  [
    'inkscape',
    (svg: string, dir: string) => [`--export-filename=${join(dir, 'picture.png')}`, svg],
  ],
  [
    'soffice',
    (svg: string, dir: string) => ['--headless', '--convert-to', 'png', '--outdir', dir, svg],
  ],
] as const;

/** Opens the opening view's picture in every such program of this machine: "name: bytes of its PNG". */
export async function openElsewhere(out: string): Promise<string[]> {
  const studio = await openStudio(out);
  const dir = await mkdtemp(join(tmpdir(), 'atlas-picture-'));
  const svg = join(dir, 'picture.svg');
  await writeFile(svg, studio.draw(studio.see(openingView, 'en'), pictureShapes.article));
  const lines: string[] = [];
  for (const [name, args] of programs) {
    const program = findProgram([name]);
    if (!program) {
      lines.push(`${name}: not installed here`);
      continue;
    }
    const png = join(dir, 'picture.png');
    await rm(png, { force: true });
    await promisify(execFile)(program, args(svg, dir)).catch(() => undefined);
    const size = await stat(png).then(
      (found) => `${found.size.toLocaleString('en')} bytes of PNG`,
      () => 'could not open it',
    );
    lines.push(`${name}: ${size}`);
  }
  await rm(dir, { recursive: true });
  return lines;
}
