import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import { fontRanges } from '../../src/map/fontFiles';
import { indexedPng } from './indexedPng';

/** Turns an SVG picture into a PNG. */
export type Rasterise = (svg: string, width: number) => Promise<Buffer>;

const resolve = createRequire(import.meta.url).resolve;

/** Both weights of a typeface. */
function filesOf(script: string): string[] {
  const name = `noto-sans${script && `-${script.toLowerCase()}`}`;
  return ['400Regular', '600SemiBold'].map((weight) =>
    resolve(`@expo-google-fonts/${name}/${weight}/NotoSans${script}_${weight}.ttf`),
  );
}

/** The pages' typeface, every script of it in one file: the rasteriser reads no woff2 and loses weights between files. */
export const wholeFonts: readonly string[] = filesOf('');

/**
 * Our own cut of it, for Latin letters alone (`npm run fonts`). The rasteriser reads the file anew
 * for each text: a tenth of it takes half the time, for the same pixels.
 */
export const cutFonts: readonly string[] = wholeFonts.map((file) =>
  resolve(`./fonts/${basename(file)}`),
);

/** What the cut has no letters for. */
const beyondCut = new RegExp(
  `[^${[...fontRanges.latin, ...fontRanges['latin-ext']]
    .map((range) => range.replace(/(?:U\+)?([\dA-F]{4})/g, '\\u{$1}'))
    .join('')}]`,
  'u',
);

/** Scripts that it lacks and a search may be written in, each with a typeface that is read where a picture needs it. */
const others = [
  [/\p{Script=Georgian}/u, filesOf('Georgian')],
  [/\p{Script=Armenian}/u, filesOf('Armenian')],
  [/\p{Script=Hebrew}/u, filesOf('Hebrew')],
  [/\p{Script=Arabic}/u, filesOf('Arabic')],
] as const;

/** Letters of any other script, and pictographs, of which a rasteriser draws empty boxes. */
const unknown =
  /(?:(?![©®™])[\p{Extended_Pictographic}\p{Co}]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}])+/gu;

/** Where the typefaces' files lie, for other programs. */
export const fontFolders: readonly string[] = [
  ...wholeFonts,
  ...others.flatMap(([, files]) => files),
].map((file) => dirname(file));

/**
 * Asks the machine for no font: a picture looks the same wherever it is made. What no font of ours
 * has is an ellipsis.
 */
export const rasterise: Rasterise = async (svg, width) => {
  const drawn = svg.replaceAll(unknown, '…');
  const own = beyondCut.test(drawn) ? wholeFonts : cutFonts;
  const font: ResvgRenderOptions['font'] = {
    fontFiles: [...own, ...others.flatMap(([script, files]) => (script.test(svg) ? files : []))],
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Sans',
  };
  const image = await renderAsync(drawn, { font, fitTo: { mode: 'width', value: width } });
  return indexedPng({ width: image.width, height: image.height, bytes: image.pixels });
};
