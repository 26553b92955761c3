import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';

/** Turns an SVG picture into a PNG. */
export type Rasterise = (svg: string, width: number) => Promise<Buffer>;

const resolve = createRequire(import.meta.url).resolve;
const folder = '@expo-google-fonts/noto-sans';
const fontFiles = [
  resolve(`${folder}/400Regular/NotoSans_400Regular.ttf`),
  resolve(`${folder}/600SemiBold/NotoSans_600SemiBold.ttf`),
];
/** Where the typeface's files lie, for other programs. */
export const fontFolders: readonly string[] = fontFiles.map((file) => dirname(file));

/** The pages' typeface, every script in one file: the rasteriser reads no woff2 and loses weights between files. */
const font: ResvgRenderOptions['font'] = {
  fontFiles,
  loadSystemFonts: false,
  defaultFontFamily: 'Noto Sans',
};

/** Asks the machine for no font: a picture looks the same wherever it is made. */
export const rasterise: Rasterise = async (svg, width) => {
  const image = await renderAsync(svg, { font, fitTo: { mode: 'width', value: width } });
  return image.asPng();
};
