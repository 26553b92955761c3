import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { glyphs } from '../../../src/map/colorBy/colors';
import { presence, type MarkLook } from '../../../src/map/markShapes';
import { paintMark } from '../../../src/map/paintMark';
import { palettes } from '../../../src/map/palette';
import { standInForPaths } from './paths';

/** A context that keeps the colours it fills and strokes with, how opaque, and which path. */
function recorder() {
  const painted: { does: string; colour: string; alpha: number; path: string }[] = [];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    globalAlpha: 1,
    fill: (path: { d: string }) => note('fill', context.fillStyle, path),
    stroke: (path: { d: string }) => note('stroke', context.strokeStyle, path),
  };
  const note = (does: string, colour: string, { d: path }: { d: string }) =>
    painted.push({ does, colour, alpha: context.globalAlpha, path });
  return { context: context as unknown as OffscreenCanvasRenderingContext2D, painted };
}

beforeEach(standInForPaths);
afterEach(() => void vi.unstubAllGlobals());

const { light } = palettes;

function paint(look: MarkLook, color?: keyof typeof glyphs) {
  const { context, painted } = recorder();
  paintMark(context, look, color, light);
  return painted;
}
const fills = (painted: ReturnType<typeof paint>) =>
  painted.filter(({ does }) => does === 'fill').map(({ colour }) => colour);

const profile = { leadership: 1, organisational: 2, analytical: 0, partnership: 3 };

describe('a mark on a canvas', () => {
  test('has the colours of what is on record over a pale disc', () => {
    const { leadership, organisational, partnership, halo, pale } = light;
    expect(fills(paint(presence(profile)))).toEqual([
      halo,
      pale,
      leadership,
      organisational,
      partnership,
      halo,
    ]);
  });

  test('has one colour and the glyph of it, where it has one', () => {
    const painted = paint(presence(profile), 'region1');
    const { halo, pale, region1, ink } = light;
    expect(fills(painted)).toEqual([halo, pale, region1, region1, region1, halo, ink]);
    expect(painted.slice(-2)).toEqual([
      { does: 'stroke', colour: halo, alpha: 1, path: glyphs.region1 },
      { does: 'fill', colour: ink, alpha: 1, path: glyphs.region1 },
    ]);
  });

  test('is pale within a ring of the full colour where it is completed', () => {
    const painted = paint({ status: 'completed', color: 'analytical' });
    const [, fill, stroke] = painted;
    expect([fill?.colour, stroke?.colour]).toEqual([light.analytical, light.analytical]);
    expect(fill?.alpha).toBeLessThan(0.5);
    expect(stroke?.alpha).toBe(1);
  });
});
