import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import { readFontFiles } from './fonts';

/** Turns an SVG picture into a PNG. */
export type Rasterise = (svg: string, width: number) => Promise<Buffer>;

/** A rasteriser with the atlas's own typeface, which asks the machine for no font. */
export async function createRaster(): Promise<Rasterise> {
  const font: ResvgRenderOptions['font'] = {
    fontFiles: await readFontFiles(),
    loadSystemFonts: false,
    defaultFontFamily: 'Noto Sans',
  };
  return async (svg, width) => {
    const image = await renderAsync(svg, { font, fitTo: { mode: 'width', value: width } });
    return image.asPng();
  };
}
