import { describe, expect, test } from 'vitest';
import {
  fourPetals,
  growth,
  markBase,
  markRadius,
  markScale,
  markShapes,
  narrow,
  profileKey,
  profileOf,
  type MarkShape,
} from '../../../src/map/markShapes';

const profile = { leadership: 1, organisational: 0, analytical: 2, partnership: 7 };
/** The parts that a mark has by its records. */
const petals = (shapes: readonly MarkShape[]) => shapes.filter(({ form }) => 'd' in form);

describe('a mark', () => {
  test('has a petal for each capability with a record, clockwise from north', () => {
    expect(petals(markShapes(profile)).map(({ fill, turn }) => [fill, turn])).toEqual([
      ['leadership', 0],
      ['analytical', 180],
      ['partnership', 270],
    ]);
    expect(markShapes({ ...profile, organisational: 1 })[1]?.turn).toBe(90);
  });

  test('has longer petals for more records, up to three', () => {
    const [one, two, many] = petals(markShapes(profile)).map(({ scale }) => scale);
    expect(one).toBeLessThan(two ?? 0);
    expect(two).toBeLessThan(many ?? 0);
    expect(many).toBe(1);
    expect(markShapes({ ...profile, partnership: 3 })).toEqual(markShapes(profile));
  });

  test('is a ring where there is no record', () => {
    const [ring, ...others] = markShapes(profileOf('0000'));
    expect(others).toEqual([]);
    expect(ring?.stroke).toMatchObject({ color: 'lineStrong', isHalo: false });
  });

  test('has one colour and its glyph, where it has a colour of its own', () => {
    const override = { color: 'region1', glyph: 'M0 0h1v1Z' } as const;
    const shapes = markShapes(fourPetals, override);
    expect(shapes.map(({ fill }) => fill)).toEqual([...Array(4).fill('region1'), 'ink']);
    expect(shapes.at(-1)?.form).toEqual({ d: override.glyph });
    const ring = markShapes(profileOf('0000'), override);
    expect(ring.map(({ fill, stroke }) => [fill, stroke?.color])).toEqual([
      ['halo', 'region1'],
      ['ink', 'halo'],
    ]);
  });

  test('stays within its radius, halo and all', () => {
    for (const { form, scale, stroke } of markShapes(fourPetals)) {
      const reach = 'r' in form ? form.r : 10;
      expect(reach * scale + (stroke?.width ?? 0) / 2).toBeLessThanOrEqual(markRadius);
    }
  });

  test('is named by what it looks like', () => {
    expect(profileKey(profile)).toBe('1023');
    expect(markShapes(profileOf('1023'))).toEqual(markShapes(profile));
  });
});

test('marks grow as one comes closer, within bounds, and are smaller on narrow maps', () => {
  expect(markScale(4, 4, 1000)).toBe(1);
  expect(markScale(6, 4, 1000)).toBeCloseTo(1 + 2 * growth.perLevel);
  expect(markScale(11, 3, 1000)).toBe(growth.most);
  expect(markScale(2, 4, 1000)).toBe(growth.least);
  expect(markBase(narrow - 1)).toBeLessThan(markBase(narrow));
});
