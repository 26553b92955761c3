import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { differenceOf, marksShown, shareShown } from './pictures';

/** Programs in which people open the SVG, and how each makes a PNG of it without a window. */
export const otherPrograms = {
  rsvg: (svg: string, png: string) => ['-o', png, svg],
  inkscape: (svg: string, png: string) => [`--export-filename=${png}`, svg],
  office: (svg: string, png: string) => [
    `-env:UserInstallation=file://${dirname(png)}/profile`,
    '--headless',
    '--convert-to',
    'png',
    '--outdir',
    dirname(png),
    svg,
  ],
} as const;
export type OtherProgram = keyof typeof otherPrograms;

/** The pages' typeface for these programs: text that is set in another one is another picture. */
function fontsOf(dir: string): string {
  const own = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'),
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${own}</dir><cachedir>${dir}/fonts</cachedir></fontconfig>`;
}

/** Opens an SVG in another program. Resolves to the PNG that it makes; rejects if it makes none. */
export async function openIn(name: OtherProgram, program: string, svg: string): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'atlas-picture-'));
  try {
    const from = join(dir, 'picture.svg');
    const to = join(dir, 'picture.png');
    const fonts = join(dir, 'fonts.conf');
    await writeFile(from, svg);
    await writeFile(fonts, fontsOf(dir));
    const env = { ...process.env, HOME: dir, FONTCONFIG_FILE: fonts };
    await promisify(execFile)(program, otherPrograms[name](from, to), { env, timeout: 120_000 });
    return await readFile(to);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** How close each comes to the picture: the share of marks and words it shows, and of pixels that differ. */
interface Closeness {
  outside: number;
  words: number;
  /** How many px aside words may be set. */
  aside: number;
  difference: number;
}

/** LibreOffice sets words a few pixels lower, also over small dots: more cannot be asked of it. */
const closeness: Readonly<Record<OtherProgram, Closeness>> = {
  rsvg: { outside: 1, words: 0.9, aside: 1, difference: 0.01 },
  inkscape: { outside: 1, words: 0.9, aside: 1, difference: 0.02 },
  office: { outside: 0.9, words: 0.5, aside: 3, difference: 0.1 },
};

/** What another program draws otherwise than the SVG says: nothing, if it is the same picture. */
export async function faultsOf(name: OtherProgram, png: Buffer, svg: string): Promise<string[]> {
  const { outside, words, aside, difference } = closeness[name];
  const faults: string[] = [];
  for (const [layer, least] of [
    ['cities', 1],
    ['cities-outside', outside],
  ] as const) {
    const { shown, missing } = await marksShown(png, svg, layer);
    const all = shown.length + missing.length;
    if (shown.length < all * least)
      faults.push(`${layer}: without ${missing.slice(0, 5).join(', ')}`);
  }
  for (const layer of ['name', 'title', 'legend', 'source', 'city-names']) {
    const share = await shareShown(png, svg, layer, aside);
    if (share < words) faults.push(`${layer}: ${share.toFixed(2)} of it`);
  }
  const differing = await differenceOf(png, svg);
  if (differing > difference) faults.push(`${(differing * 100).toFixed(1)} % of all pixels`);
  return faults;
}
