import { describe, expect, it } from 'vitest';
import { fitViewport, placeNames } from '../../../src/map/fitViewport';

const ghent = { lat: 51.05, lng: 3.72 };
const bruges = { lat: 51.21, lng: 3.22 };
const oslo = { lat: 59.91, lng: 10.75 };
const lisbon = { lat: 38.72, lng: -9.14 };
const yerevan = { lat: 40.18, lng: 44.51 };

function edges({ left, top, width, height }: ReturnType<typeof fitViewport>) {
  return { left, right: left + width, top, bottom: top + height };
}

describe('the part of the map that a static map shows', () => {
  it('has the land around one city', () => {
    const frame = fitViewport([ghent], 320);
    expect(frame.width).toBe(320);
    const [point] = frame.points;
    expect(point?.x).toBeCloseTo(frame.left + frame.width / 2);
    expect(point?.y).toBeCloseTo(frame.top + frame.height / 2);
  });

  it.each([
    ['two neighbours', [ghent, bruges]],
    ['north and south', [oslo, lisbon]],
    ['the whole continent', [lisbon, oslo, yerevan, ghent]],
  ])('holds every city, with room around it: %s', (_, places) => {
    const frame = fitViewport(places, 320);
    const { left, right, top, bottom } = edges(frame);
    for (const { x, y } of frame.points) {
      expect(x).toBeGreaterThan(left + frame.width * 0.08);
      expect(x).toBeLessThan(right - frame.width * 0.08);
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(bottom);
    }
    expect(frame.width / frame.height).toBeCloseTo(1.5);
  });

  it('is all of Europe without a city', () => {
    expect(fitViewport([], 320)).toMatchObject({ width: 1100, points: [] });
  });
});

describe('the names on a static map', () => {
  it('stand to the right, and to the left at the right edge', () => {
    const frame = fitViewport([lisbon, yerevan], 320);
    const size = frame.width / 24;
    const [first, last] = placeNames(['Lisbon', 'Yerevan'], frame, size);
    expect(first?.anchor).toBe('start');
    expect(last?.anchor).toBe('end');
  });

  it('do not lie on one another', () => {
    const frame = fitViewport([ghent, bruges, { lat: 51.1, lng: 3.5 }], 320);
    const size = frame.width / 24;
    const names = ['Ghent', 'Bruges', 'Between'];
    const boxes = placeNames(names, frame, size).map(({ x, y, anchor }, i) => {
      const length = (names[i] ?? '').length * size * 0.58;
      return { left: anchor === 'start' ? x : x - length, y, length };
    });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          Math.abs(a.y - b.y) >= size || a.left + a.length <= b.left || b.left + b.length <= a.left;
        expect(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
      }
    }
  });
});
