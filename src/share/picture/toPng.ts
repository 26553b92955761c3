import type { Size } from '../../map/projection';
import { describePng, type PictureAbout } from './pngText';

/** Pixels as an address that the policy lets an image have. Rejects where they cannot be read. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(new Error('no address for these pixels', { cause: reader.error }));
    reader.readAsDataURL(blob);
  });
}

/** An SVG document as an address that the policy lets an image have. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/**
 * Draws an SVG document into a PNG that says inside what it is.
 * @param dotsPerInch of a picture for paper
 * @throws Error where the browser draws no such picture
 */
export async function describedPng(
  svg: string,
  size: Size,
  about: PictureAbout,
  dotsPerInch?: number,
): Promise<Blob> {
  const drawn = await toPng(svg, size.width, size.height);
  const bytes = describePng(new Uint8Array(await drawn.arrayBuffer()), about, dotsPerInch);
  return new Blob([bytes], { type: drawn.type });
}

/**
 * Draws an SVG document into pixels. Its typeface has to be in it.
 * @throws Error where the browser draws no such picture
 */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, width, height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no pixels'))), 'image/png');
  });
}
