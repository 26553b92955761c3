import { describe, expect, test } from 'vitest';
import { statuses } from '../../../src/atlas/schema';
import {
  discRadius,
  emptyProfile,
  fullProfile,
  growth,
  lookKey,
  markBase,
  markRadius,
  markScale,
  markShapes,
  markSizes,
  presence,
  type MarkShape,
  type Sector,
} from '../../../src/map/markShapes';

const profile = { leadership: 1, organisational: 0, analytical: 2, partnership: 7 };
/** Where the middle of a sector stands, in degrees clockwise from north: halfway along its arc. */
function middleOf({ form }: MarkShape): number {
  const ends = 'd' in form ? /^M0 0L(\S+) (\S+)A7.8 7.8 0 0 1 (\S+) (\S+)Z$/u.exec(form.d) : null;
  const [x = 0, y = 0, x2 = 0, y2 = 0] = (ends?.slice(1) ?? []).map(Number);
  const [from, to] = [Math.atan2(x, -y), Math.atan2(x2, -y2)];
  const along = (to - from + 2 * Math.PI) % (2 * Math.PI);
  return Math.round(((from + along / 2) * 180) / Math.PI + 360) % 360;
}
/** The parts of a disc that are on record. */
const sectors = (shapes: readonly MarkShape[]) =>
  shapes.filter(({ form, fill }) => 'd' in form && fill !== 'halo');

describe('the disc of a city', () => {
  test('has a quarter for each capability with a record, clockwise from the top', () => {
    expect(sectors(markShapes(presence(profile))).map((one) => [one.fill, middleOf(one)])).toEqual([
      ['leadership', 0],
      ['analytical', 180],
      ['partnership', 270],
    ]);
  });

  test('says whether there is a record, not how many', () => {
    expect(markShapes(presence({ ...profile, partnership: 1 }))).toEqual(
      markShapes(presence(profile)),
    );
  });

  test('has sixteen looks at most', () => {
    const looks = [0, 1].flatMap((leadership) =>
      [0, 1].flatMap((organisational) =>
        [0, 5].flatMap((analytical) =>
          [0, 9].map((partnership) =>
            lookKey(presence({ leadership, organisational, analytical, partnership })),
          ),
        ),
      ),
    );
    expect(new Set(looks).size).toBe(16);
    expect(looks[0]).toBe('0000');
    expect(lookKey(presence(profile))).toBe('1011');
  });

  test('is a ring where there is no record', () => {
    const [ring, ...others] = markShapes(presence(emptyProfile));
    expect(others).toEqual([]);
    expect(ring?.stroke).toMatchObject({ color: 'lineStrong', isHalo: false });
  });

  test('has one colour and its glyph, where it has a colour of its own', () => {
    const override = { color: 'region1', glyph: 'M0 0h1v1Z' } as const;
    const shapes = markShapes(presence(fullProfile), override);
    expect(sectors(shapes).map(({ fill }) => fill)).toEqual([...Array(4).fill('region1'), 'ink']);
    expect(shapes.at(-1)?.form).toEqual({ d: override.glyph });
    const ring = markShapes(presence(emptyProfile), override);
    expect(ring.map(({ fill, stroke }) => [fill, stroke?.color])).toEqual([
      ['halo', 'region1'],
      ['ink', 'halo'],
    ]);
  });
});

describe('the disc of several practices', () => {
  const parts = (...filled: boolean[]): Sector[] =>
    filled.map((is) => ({ color: 'analytical', filled: is }));

  test.each([
    [2, [270, 90]],
    [3, [0, 120, 240]],
    [4, [0, 90, 180, 270]],
  ])('has %i equal parts', (count, turns) => {
    const shapes = sectors(markShapes({ sectors: parts(...Array<boolean>(count).fill(true)) }));
    expect(shapes.map(middleOf)).toEqual(turns);
  });

  test('tells them apart by where they stand, in the same colour too', () => {
    const [one, other] = [parts(true, false), parts(false, true)];
    expect(markShapes({ sectors: one })).not.toEqual(markShapes({ sectors: other }));
    expect([one, other].map((some) => lookKey({ sectors: some }))).toEqual(['a1a0', 'a0a1']);
  });
});

describe('the disc of one practice', () => {
  test('tells how far it has come by its shape, whatever the colour', () => {
    const looks = statuses.map((status) =>
      JSON.stringify(
        markShapes({ status, color: 'ink2' }).map(({ form, fillOpacity, fill, stroke }) => [
          form,
          fillOpacity,
          fill === 'halo',
          stroke?.color,
        ]),
      ),
    );
    expect(new Set(looks).size).toBe(statuses.length);
  });
});

test('every mark stays within its radius, and its disc is of one size', () => {
  const looks = [
    presence(fullProfile),
    ...statuses.map((status) => ({ status, color: 'ink2' }) as const),
  ];
  for (const look of looks) {
    const circles = markShapes(look).flatMap(({ form, stroke }) =>
      'r' in form ? [form.r + (stroke?.width ?? 0) / 2] : [],
    );
    expect(Math.max(...circles)).toBe(markRadius);
    expect(circles.some((reach) => Math.abs(reach - discRadius) < 1e-9)).toBe(true);
  }
});

test('marks grow as one comes closer, within bounds, and have the size of their map', () => {
  expect(markScale(4, 4, 1000)).toBe(1);
  expect(markScale(6, 4, 1000)).toBeCloseTo(1 + 2 * growth.perLevel);
  expect(markScale(11, 3, 1000)).toBe(growth.most);
  expect(markScale(2, 4, 1000)).toBe(growth.least);
  const { narrow, wide } = markSizes;
  const radius = (width: number) => +(discRadius * markBase(width)).toFixed(1);
  expect([narrow.width - 1, narrow.width, wide.width - 1, wide.width].map(radius)).toEqual([
    4.5, 7.8, 7.8, 9,
  ]);
});
