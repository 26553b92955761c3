import { beforeEach, describe, expect, test } from 'vitest';
import { paintMark } from '../../../src/map/paintMark';
import { palettes } from '../../../src/map/palette';
import { glyphs } from '../../../src/map/colorBy/colors';
import { standInForPaths } from './paths';

/** A context that keeps the colours it fills and strokes with, and with which path. */
function recorder() {
  const painted: { does: string; colour: string; path: string }[] = [];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    beginPath: () => undefined,
    arc: () => undefined,
    fill: (path?: { d: string }) =>
      painted.push({ does: 'fill', colour: context.fillStyle, path: path?.d ?? 'circle' }),
    stroke: (path?: { d: string }) =>
      painted.push({ does: 'stroke', colour: context.strokeStyle, path: path?.d ?? 'circle' }),
  };
  return { context: context as unknown as OffscreenCanvasRenderingContext2D, painted };
}

beforeEach(standInForPaths);

function paint(key: string) {
  const { context, painted } = recorder();
  paintMark(context, key, palettes.light);
  const of = (does: string, path: string) =>
    painted.filter((one) => one.does === does && one.path === path).map(({ colour }) => colour);
  return { petals: of('fill', 'petal'), of };
}

describe('a mark on a canvas', () => {
  const { light } = palettes;

  test('has its capabilities’ colours and a round heart', () => {
    const { petals, of } = paint('1203');
    expect(petals).toEqual([light.leadership, light.organisational, light.partnership]);
    expect(of('fill', 'circle')).toEqual([light.ink]);
  });

  test('has one colour and the heart of its tone, where it has one', () => {
    const { petals, of } = paint('1203-region1');
    expect(petals).toEqual([light.region1, light.region1, light.region1]);
    expect(of('fill', glyphs.region1)).toEqual([light.ink]);
    expect(of('stroke', glyphs.region1)).toEqual([light.halo]);
    expect(of('fill', 'circle')).toEqual([]);
  });

  test('is a ring without a record, in its tone and with its heart', () => {
    expect(paint('0000').of('stroke', 'circle')).toEqual([light.lineStrong]);
    const { of } = paint('0000-size4');
    expect(of('stroke', 'circle')).toEqual([light.size4]);
    expect(of('fill', glyphs.size4)).toEqual([light.ink]);
  });

  test('has its capabilities’ colours where a tone is not known', () => {
    expect(paint('1000-constructor').petals).toEqual([light.leadership]);
  });
});
