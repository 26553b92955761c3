import type { Size } from '../../map/projection';
import { describePng, type PictureAbout } from './pngText';

/** Pixels as an address that the policy lets an image have. Rejects where they cannot be read. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    const refuse = () => fail(new Error('no address for these pixels', { cause: reader.error }));
    reader.addEventListener('load', () => done(String(reader.result)));
    reader.addEventListener('error', refuse);
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

/** Width of the samples, in px: letters are small there, and change some of them. */
const sampleWidth = 320;
/** Time between two samples, and until a typeface is taken to have stood from the first, in ms. */
const pause = 40;
const patience = 400;

/**
 * Waits until the typeface within a picture is used: browsers call a picture decoded before its
 * typeface is, and draw no letters at first. A picture whose letters stood at once waits 0.4 s.
 */
async function whenLettersStand(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement('canvas');
  const { naturalWidth, naturalHeight } = image;
  canvas.width = sampleWidth;
  canvas.height = Math.max(1, Math.round((sampleWidth * naturalHeight) / naturalWidth));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  const sample = () => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const isSame = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
    one.every((value, at) => value === other[at]);
  let last = sample();
  let changed = false;
  const start = performance.now();
  for (let still = 0; performance.now() - start < patience && still < 2;) {
    await new Promise((done) => setTimeout(done, pause));
    const next = sample();
    const same = isSame(last, next);
    changed ||= !same;
    // Weights come one after the other.
    still = changed && same ? still + 1 : 0;
    last = next;
  }
}

/**
 * Draws an SVG document into pixels. Its typeface has to be in it.
 * @throws Error where the browser draws no such picture
 */
export async function toPng(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = svgAddress(svg);
  await image.decode();
  if (svg.includes('@font-face')) await whenLettersStand(image);
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
