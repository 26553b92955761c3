import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { cutFonts, wholeFonts } from '../../server/render/raster';
import {
  fontPath,
  fontRanges,
  fontScripts,
  fontWeights,
  type FontScript,
  type FontWeight,
} from '../../src/map/fontFiles';

/**
 * `npm run fonts`: cuts the typeface down to the scripts of the atlas. The
 * files are kept in `public/fonts`: they change with the typeface, not with the
 * data, and a build needs no font tools.
 */
const folder = join('public', 'fonts');
const resolve = createRequire(import.meta.url).resolve;

/** All characters of a list of ranges (`U+0100-017F`). */
function charactersOf(ranges: readonly string[]): string {
  return ranges
    .map((range) => {
      const [first = 0, last = first] = range
        .slice('U+'.length)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      const codes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      return String.fromCodePoint(...codes);
    })
    .join('');
}

async function cut(script: FontScript, weight: FontWeight): Promise<number> {
  const file = `@fontsource/noto-sans/files/noto-sans-${script}-${fontWeights[weight]}-normal.woff2`;
  const font = await readFile(resolve(file));
  const text = charactersOf(fontRanges[script]);
  const smaller = await subsetFont(font, text, { targetFormat: 'woff2' });
  await writeFile(join(folder, basename(fontPath(script, weight))), smaller);
  return smaller.length;
}

/** The letters of nearly all pictures: a rasteriser reads the file anew for each text. */
async function cutForPixels(from: string, to: string): Promise<number> {
  const text = charactersOf([...fontRanges.latin, ...fontRanges['latin-ext']]);
  const options = { targetFormat: 'sfnt', noHinting: true } as const;
  const smaller = await subsetFont(await readFile(from), text, options);
  await writeFile(to, smaller);
  return smaller.length;
}

await mkdir(folder, { recursive: true });
// The SIL Open Font License travels with the files.
await copyFile(resolve('@fontsource/noto-sans/LICENSE'), join(folder, 'OFL.txt'));
for (const [at, to] of cutFonts.entries()) {
  await copyFile(resolve('@fontsource/noto-sans/LICENSE'), join(dirname(to), 'OFL.txt'));
  console.log(basename(to), await cutForPixels(wholeFonts[at] ?? to, to), 'bytes');
}
for (const script of fontScripts) {
  for (const weight of ['regular', 'semibold'] as const) {
    console.log(fontPath(script, weight), await cut(script, weight), 'bytes');
  }
}
