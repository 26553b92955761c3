import { findProgram } from '../../tools/chromium';
import { rasterise } from '../../server/render/raster';
import { openServerRenderer } from '../../server/render/serverRenderer';
import { pictureShapes } from '../../src/share/picture/shapes';
import { parseView } from '../../src/view/codec';
import { defaultView } from '../../src/view/view';
import { faultsOf, openIn } from '../otherPrograms';
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
  const renderer = await openServerRenderer(out);
  const draws: number[] = [];
  const rasters: number[] = [];
  let bytes = 0;
  for (const { id } of renderer.atlas.practices.slice(0, runs)) {
    const start = performance.now();
    const resolved = renderer.resolve({ ...defaultView, practice: [id] }, 'en');
    const svg = renderer.draw(resolved, pictureShapes.article);
    draws.push(performance.now() - start);
    bytes = Buffer.byteLength(svg);
    const drawn = performance.now();
    await rasterise(svg, pictureShapes.article.width);
    rasters.push(performance.now() - drawn);
  }
  return { bytes, draw: median(draws), raster: median(rasters) };
}

/** What another program made of the pictures, in one line. */
export interface Opened {
  name: string;
  said: string;
  isWrong: boolean;
}

/** The views whose pictures are opened, and their shapes. */
const opened = [
  ['', 'article'],
  ['?practice=citizens-assembly&challenge=climate', 'square'],
] as const;
const names = { rsvg: 'rsvg-convert', inkscape: 'inkscape', office: 'soffice' } as const;

/** Opens pictures of the built folder in every program of this machine in which people open them. */
export async function openElsewhere(out: string): Promise<Opened[]> {
  const renderer = await openServerRenderer(out);
  const lines: Opened[] = [];
  for (const kind of ['rsvg', 'inkscape', 'office'] as const) {
    const name = names[kind];
    const program = findProgram([name]);
    if (!program) {
      lines.push({ name, said: 'not installed here', isWrong: false });
      continue;
    }
    for (const [address, shape] of opened) {
      const svg = renderer.draw(renderer.resolve(parseView(address), 'en'), pictureShapes[shape]);
      const faults = await openIn(kind, program, svg).then(
        (png) => faultsOf(kind, png, svg),
        () => ['it could not open it'],
      );
      const isWrong = faults.length > 0;
      lines.push({ name, said: isWrong ? faults.join('; ') : `as drawn, ${shape}`, isWrong });
    }
  }
  return lines;
}
