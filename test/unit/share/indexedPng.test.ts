import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../../server/render/indexedPng';
import { rasterise } from '../../../server/render/raster';

/** A picture a pixel high, of colours of red, green, blue. */
const row = (colours: readonly (readonly [number, number, number])[]) => ({
  width: colours.length,
  height: 1,
  bytes: Uint8Array.from(colours.flatMap(([r, g, b]) => [r, g, b, 255])),
});

describe('a PNG with a palette', () => {
  it('has every pixel as it was where the colours are few', async () => {
    const colours = Array.from({ length: 256 }, (_, at) => [at, 255 - at, (at * 7) % 256] as const);
    const pixels = row([...colours, ...colours]);
    const read = PNG.sync.read(await indexedPng(pixels));
    expect([read.width, read.height]).toEqual([512, 1]);
    expect(Buffer.compare(read.data, Buffer.from(pixels.bytes))).toBe(0);
  });

  it('keeps a colour of one pixel that no other is near, among a thousand shades', async () => {
    const shades = Array.from({ length: 1_000 }, (_, at) => {
      const grey = Math.floor(at / 5);
      return [grey, grey, Math.min(255, grey + (at % 5))] as const;
    });
    // Each shade is there twice: one pixel alone is the rarest.
    const pixels = row([...shades, ...shades, [255, 0, 0]]);
    const { data } = PNG.sync.read(await indexedPng(pixels));
    expect([...data.subarray(-4)]).toEqual([255, 0, 0, 255]);
    const apart = pixels.bytes.map((byte, at) => Math.abs(byte - (data[at] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(8);
  });

  it('is small where a drawing has large areas', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"><rect width="600" height="300" fill="#fff"/><rect width="300" height="300" fill="#00f" opacity="0.5"/></svg>';
    const png = await rasterise(svg, 600);
    expect(png.length).toBeLessThan(2_000);
  });

  it('shows what shines through as it is', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#f00" opacity="0.5"/></svg>';
    const [red = 0, green, blue, opacity = 0] = PNG.sync.read(await rasterise(svg, 10)).data;
    expect(red).toBeGreaterThan(250);
    expect([green, blue]).toEqual([0, 0]);
    expect(Math.abs(opacity - 128)).toBeLessThan(2);
  });
});

describe('the cut of the typeface for pictures', () => {
  it('draws the same pixels as the whole one', async () => {
    const text = (words: string, y = 40) =>
      `<text x="10" y="${y}" font-family="'Noto Sans'" font-size="28">${words}</text><text x="10" y="${y + 40}" font-family="'Noto Sans'" font-weight="600" font-size="28">${words}</text>`;
    const draw = (more: string) =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 100">${text('Łódź, Şişli, Târgu Mureș: “AVATAR” fi → 2.5 €')}${more}</svg>`,
        600,
      );
    // A letter that the cut lacks, below the picture: the whole typeface is taken.
    expect((await draw('')).equals(await draw(text('Αθήνα', 400)))).toBe(true);
  });

  it('gives way to the whole one for other letters', async () => {
    const draw = (words: string) =>
      rasterise(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 50"><text x="10" y="40" font-family="'Noto Sans'" font-size="28">${words}</text></svg>`,
        600,
      );
    expect((await draw('Αθήνα')).equals(await draw('ήνθΑα'))).toBe(false);
    expect((await draw('София')).equals(await draw('яифоС'))).toBe(false);
  });
});
