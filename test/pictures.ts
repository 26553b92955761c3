import { PNG } from 'pngjs';
import { rasterise } from '../server/render/raster';

/** A place on a picture, in px of its SVG. */
interface Spot {
  id: string;
  x: number;
  y: number;
}

/** Half of a mark that is drawn at its own size, in px on the map. */
const markRadius = 13;
/** Pixels that differ by less than this, summed over red, green and blue, are alike. */
const visible = 48;
/** Of less than this many pixels nothing can be said: other marks or a name lie over the rest. */
const fewest = 8;
/** A mark is there if so much of its pixels is nearer to the picture with it than to the one without. */
const mostly = 0.6;

/** A picture without one of its named layers, each of which is a line. */
export function withoutLayer(svg: string, id: string): string {
  return svg.replace(new RegExp(`^<g id="${id}" .*\\n`, 'm'), '');
}

/** A picture without the mark of one city. */
export function withoutMark(svg: string, id: string): string {
  return svg.replace(new RegExp(`<use id="${id}"[^>]*>.*?</use>`), '');
}

const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

/** Where the marks of a layer are. */
function spotsIn(svg: string, layer: string): Spot[] {
  const [line = ''] = new RegExp(`^<g id="${layer}" .*$`, 'm').exec(svg) ?? [];
  const [, place = ''] = /<g transform="([^"]+)"/.exec(line) ?? [];
  const [left = 0, top = 0, scale = 1] = numbers(place);
  const uses = line.matchAll(/<use id="([^"]+)"[^>]* transform="([^"]+)"/g);
  return Array.from(uses, ([, id = '', transform = '']) => {
    const [x = 0, y = 0] = numbers(transform);
    return { id, x: left + x * scale, y: top + y * scale };
  });
}

/**
 * How far apart two colours are at a place, given in px of the first picture;
 * the second may have another size, and be looked at that many px aside.
 */
function distance(a: PNG, b: PNG, x: number, y: number, dx = 0, dy = 0): number {
  const at = (y * a.width + x) * 4;
  const bx = Math.min(b.width - 1, Math.max(0, Math.floor(((x + dx + 0.5) * b.width) / a.width)));
  const by = Math.min(
    b.height - 1,
    Math.max(0, Math.floor(((y + dy + 0.5) * b.height) / a.height)),
  );
  const bt = (by * b.width + bx) * 4;
  return [0, 1, 2].reduce(
    (sum, part) => sum + Math.abs((a.data[at + part] ?? 0) - (b.data[bt + part] ?? 0)),
    0,
  );
}

/** The pixels in which one picture differs from another, and how many of them a third one shows. */
class Region {
  readonly #pixels: { x: number; y: number }[] = [];

  constructor(
    readonly full: PNG,
    readonly without: PNG,
  ) {
    for (let y = 0; y < full.height; y += 1) {
      for (let x = 0; x < full.width; x += 1) {
        if (distance(full, without, x, y) > visible) this.#pixels.push({ x, y });
      }
    }
  }

  /** The share of its pixels in which a picture is nearer to the whole one; null where too few are to be seen. */
  shownIn(png: PNG, near: (x: number, y: number) => boolean = () => true): number | null {
    const own = this.#pixels.filter(({ x, y }) => near(x, y));
    const shown = own.filter(
      ({ x, y }) => distance(this.full, png, x, y) < distance(this.without, png, x, y),
    );
    return own.length < fewest ? null : shown.length / own.length;
  }

  /** The share of its pixels that a picture shows there, or so many px aside. */
  shownAbout(png: PNG, aside: number): number {
    const steps = Array.from({ length: 2 * aside + 1 }, (_, at) => at - aside);
    const shown = this.#pixels.filter(({ x, y }) =>
      steps.some((dy) => steps.some((dx) => distance(this.full, png, x, y, dx, dy) <= visible)),
    );
    return shown.length / Math.max(1, this.#pixels.length);
  }
}

const pixels = async (svg: string, width: number) => PNG.sync.read(await rasterise(svg, width));

/** The share of pixels in which a picture differs visibly from the one that its SVG describes. */
export async function differenceOf(png: Buffer, svg: string): Promise<number> {
  const shown = PNG.sync.read(png);
  const full = await pixels(svg, shown.width);
  let differing = 0;
  for (let y = 0; y < full.height; y += 1) {
    for (let x = 0; x < full.width; x += 1) {
      if (distance(full, shown, x, y) > visible) differing += 1;
    }
  }
  return differing / (full.width * full.height);
}

const widthOf = (svg: string) => Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);

/** The pixels by which a picture with a layer differs from one without it. */
async function regionOf(svg: string, layer: string): Promise<Region> {
  const width = widthOf(svg);
  const drawn = [svg, withoutLayer(svg, layer)].map((one) => pixels(one, width));
  const [full, without] = await Promise.all(drawn);
  if (!full || !without) throw new Error('nothing was drawn');
  return new Region(full, without);
}

/**
 * How much of a layer of words a picture shows, from 0 to 1: of the pixels by
 * which the SVG with the layer differs from the SVG without it, those that are
 * there. Programs set letters a pixel or two aside of one another.
 */
export async function shareShown(
  png: Buffer,
  svg: string,
  layer: string,
  aside = 1,
): Promise<number> {
  return (await regionOf(svg, layer)).shownAbout(PNG.sync.read(png), aside);
}

/** Ids of the marks of a layer that a picture shows, that it lacks, and that lie under others. */
export async function marksShown(
  png: Buffer,
  svg: string,
  layer: string,
): Promise<{ shown: string[]; missing: string[]; covered: string[] }> {
  const region = await regionOf(svg, layer);
  const picture = PNG.sync.read(png);
  const shares = spotsIn(svg, layer).map(({ id, x, y }) => {
    const near = (px: number, py: number) => Math.hypot(px - x, py - y) <= markRadius;
    return { id, share: region.shownIn(picture, near) };
  });
  const idsOf = (fits: (share: number | null) => boolean) =>
    shares.filter(({ share }) => fits(share)).map(({ id }) => id);
  return {
    shown: idsOf((share) => share !== null && share > mostly),
    missing: idsOf((share) => share !== null && share <= mostly),
    covered: idsOf((share) => share === null),
  };
}
