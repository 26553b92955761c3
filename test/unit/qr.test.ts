import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawQr } from '../../src/ui/qr';

/** Paints a drawing as a camera would see it, four pixels a module, and reads it. */
function read({ side, path }: NonNullable<ReturnType<typeof drawQr>>): string | undefined {
  const scale = 4;
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++) {
      const start = py * width + Number(x) * scale;
      for (let p = start; p < start + Number(length) * scale; p++) pixels.fill(0, p * 4, p * 4 + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('a QR code', () => {
  it.each([
    'https://atlas.example/city/ghent/',
    'https://atlas.example/fr/?practice=living-lab,open-data&q=%C3%A9nergie',
    `https://atlas.example/?practice=${'innovation-strategy,'.repeat(20)}open-data`,
  ])('says its address: %s', (address) => {
    const code = drawQr(address);
    expect(code && read(code)).toBe(address);
  });

  it('has a white edge of four modules, which readers ask for', () => {
    const { side, path } = drawQr('https://atlas.example/') ?? { side: 0, path: '' };
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(side - 4);
    }
  });

  it('is left out where it would be too fine to read', () => {
    expect(drawQr(`https://atlas.example/?q=${'x'.repeat(1000)}`)).toBeNull();
  });
});
