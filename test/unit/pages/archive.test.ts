import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { archiveOf } from '../../../src/pages/press/archive';

it('packs each picture as PNG and SVG, with its captions', async () => {
  const about = { title: 'T', description: 'D', source: 'S', address: 'A', language: 'en' };
  const drawn = { name: 'a', about, svg: '<svg/>', whole: '' };
  const packed = await archiveOf([{ drawn, png: new Blob(['png']) }]);
  const files = unzipSync(new Uint8Array(await packed.arrayBuffer()));
  expect(Object.keys(files).toSorted()).toEqual(['a.png', 'a.svg', 'captions.txt']);
  expect(Object.values(files).map((bytes) => strFromU8(bytes))).toContain('png');
  expect(strFromU8(files['captions.txt'] ?? new Uint8Array())).toBe('a\nT\nD\nS\nA\n');
});
