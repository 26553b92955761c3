import { keyOf, type TransitionMark } from '../../../../src/map/transitions/placement';
import { describe, expect, it } from 'vitest';
import { ratioFor } from '../../../../src/map/canvas/sprites';
import { openingLooks } from '../../../../src/map/looks';
import { paintMarks } from '../../../../src/map/transitions/paintMarks';
import { retarget } from '../../../../src/map/transitions/transitions';
import { palettes } from '../../../../src/map/palette';
import { atlas } from '../../pages/fixture';

interface Call {
  does: string;
  with: readonly unknown[];
  stroke: string;
  dash: number;
}

/** A canvas' context that writes down what is painted, with which stroke. */
function recorder(): { context: CanvasRenderingContext2D; calls: Call[] } {
  const calls: Call[] = [];
  const state = { strokeStyle: '', dash: 0, canvas: { width: 400, height: 300 } };
  const context = new Proxy(state, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      return (...given: unknown[]) => {
        if (name === 'setLineDash') target.dash = (given[0] as number[]).length;
        calls.push({
          does: String(name),
          with: given,
          stroke: target.strokeStyle,
          dash: target.dash,
        });
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

const [bruges, ghent] = atlas.cities;
if (!bruges || !ghent) throw new Error('The fixture has lost its cities.');
const marks: readonly TransitionMark[] = [
  { key: keyOf(bruges, 0), city: bruges, x: 9, y: 9, scale: 1 },
  { key: keyOf(ghent, 0), city: ghent, x: 27, y: 9, scale: 1 },
  { key: keyOf(ghent, 1), city: ghent, x: 99, y: 60, scale: 1 },
];
const flight = {
  transitions: retarget({ transitions: new Map(), share: 0 }, marks, () => ({
    x: 0,
    y: 0,
    scale: 1,
  })),
  share: 1,
};
const sprite = { width: 22 } as OffscreenCanvas;

function paint(selected: string | null, pointed: string | null, share = 1) {
  const { context, calls } = recorder();
  const look = { theme: 'dark', coloring: null, looks: openingLooks, selected, pointed } as const;
  paintMarks(context, marks, { ...flight, share }, { sprites: () => sprite, ratio: 2, look });
  return (does: string) => calls.filter((call) => call.does === does);
}

describe('marks on a canvas', () => {
  it('are each painted once, around where they are, in the canvas’ own pixels', () => {
    expect(paint(null, null)('drawImage').map((call) => call.with.slice(1))).toEqual([
      [7, 7, 22, 22],
      [43, 7, 22, 22],
      [187, 109, 22, 22],
    ]);
    const [setOff] = paint(null, null, 0)('drawImage');
    expect(setOff?.with.slice(1)).toEqual([-11, -11, 22, 22]);
  });

  it('are ringed and joined where their city is chosen', () => {
    const calls = paint('ghent', null);
    expect(calls('lineTo').map((call) => call.with)).toEqual([
      [27, 9],
      [99, 60],
    ]);
    const rings = calls('arc');
    expect(rings.map((call) => call.with.slice(0, 2))).toEqual([
      [27, 9],
      [99, 60],
    ]);
    expect(rings.every(({ stroke, dash }) => stroke === palettes.dark.ink && dash === 0)).toBe(
      true,
    );
  });

  it('are followed by a line while they fly', () => {
    const half = paint('ghent', null, 0.5)('lineTo');
    expect(half.filter(({ dash }) => dash > 0).map((call) => call.with)).toEqual([
      [0, 0],
      [13.5, 4.5],
      [0, 0],
      [49.5, 30],
    ]);
    expect(paint(null, null, 0.5)('lineTo')).toEqual([]);
  });

  it('have a dashed ring where they are only pointed at', () => {
    const rings = paint('ghent', 'bruges')('arc');
    expect(rings.map(({ dash }) => dash > 0)).toEqual([false, false, true]);
    expect(paint('ghent', 'ghent')('arc')).toHaveLength(2);
    expect(paint(null, null)('arc')).toHaveLength(0);
  });

  it('are as sharp as the screen, but on a canvas that browsers can paint', () => {
    expect(ratioFor({ width: 320, height: 2000 }, 3)).toBe(3);
    const long = { width: 390, height: 30_000 };
    const ratio = ratioFor(long, 3);
    expect(ratio).toBeGreaterThan(1);
    expect(long.width * ratio * long.height * ratio).toBeLessThanOrEqual(16_000_001);
  });
});
