import { describe, expect, test } from 'vitest';
import { project, unproject } from '../../../src/map/projection';
import { flightPath, follow, wheelLevels } from '../../../src/map/svg/SvgRenderer';

const size = { width: 800, height: 600 };
const camera = { zoom: 6, lat: 50, lng: 10 };

describe('a wheel', () => {
  test('turned away zooms in, by pixels or by lines', () => {
    expect(wheelLevels({ deltaY: -300, deltaMode: 0, ctrlKey: false }, 600)).toBe(1);
    expect(wheelLevels({ deltaY: 3, deltaMode: 1, ctrlKey: false }, 600)).toBeCloseTo(-0.16);
  });

  test('that counts pages zooms by the height of the map for each', () => {
    expect(wheelLevels({ deltaY: 1, deltaMode: 2, ctrlKey: false }, 600)).toBe(-2);
  });

  test('with ctrl is a pinch on a trackpad, and stronger', () => {
    const plain = wheelLevels({ deltaY: -10, deltaMode: 0, ctrlKey: false }, 600);
    expect(wheelLevels({ deltaY: -10, deltaMode: 0, ctrlKey: true }, 600)).toBeGreaterThan(
      plain * 2,
    );
  });
});

describe('fingers', () => {
  test('one drags the map', () => {
    const before = new Map([[1, { x: 10, y: 10 }]]);
    const after = new Map([[1, { x: 60, y: -20 }]]);
    const place = unproject({ x: 10, y: 10 }, camera);
    const moved = follow(camera, before, after, size);
    expect(moved.zoom).toBe(6);
    expect(project(place, moved).x).toBeCloseTo(60);
    expect(project(place, moved).y).toBeCloseTo(-20);
  });

  test('two that part zoom in, and both stay on their places', () => {
    const before = new Map([
      [1, { x: -50, y: 0 }],
      [2, { x: 50, y: 0 }],
    ]);
    const after = new Map([
      [1, { x: -80, y: 20 }],
      [2, { x: 120, y: 20 }],
    ]);
    const moved = follow(camera, before, after, size);
    expect(moved.zoom).toBeCloseTo(7);
    for (const id of [1, 2]) {
      const place = unproject(before.get(id) ?? { x: 0, y: 0 }, camera);
      expect(project(place, moved).x).toBeCloseTo(after.get(id)?.x ?? 0, 4);
      expect(project(place, moved).y).toBeCloseTo(after.get(id)?.y ?? 0, 4);
    }
  });

  test('none leaves the map where it is', () => {
    const moved = follow(camera, new Map(), new Map(), size);
    expect(moved.zoom).toBe(6);
    expect(moved.lat).toBeCloseTo(50);
    expect(moved.lng).toBeCloseTo(10);
  });
});

const ghent = { zoom: 6, lat: 51.05, lng: 3.73 };
const europe = { zoom: 3, lat: 50, lng: 15 };
const kyiv = { zoom: 6, lat: 50.45, lng: 30.52 };

describe('a flight', () => {
  test('begins and ends where it should', () => {
    const at = flightPath(ghent, europe, 1000);
    for (const [share, camera] of [
      [0, ghent],
      [1, europe],
    ] as const) {
      expect(at(share).zoom).toBeCloseTo(camera.zoom);
      expect(at(share).lat).toBeCloseTo(camera.lat);
      expect(at(share).lng).toBeCloseTo(camera.lng);
    }
  });

  test('goes out on its way to a far place, and little to a near one', () => {
    expect(flightPath(ghent, kyiv, 1000)(0.5).zoom).toBeLessThan(5);
    expect(flightPath(ghent, { ...ghent, lng: 4 }, 1000)(0.5).zoom).toBeCloseTo(6, 1);
  });

  test('moves less near the ground', () => {
    const at = flightPath({ zoom: 8, lat: 51, lng: 0 }, { zoom: 4, lat: 51, lng: 10 }, 1000);
    expect(at(0.25).lng).toBeLessThan(2.5);
    expect(at(0.75).lng).toBeGreaterThan(2.5);
  });

  test('only zooms where the place is the same', () => {
    const at = flightPath(ghent, { ...ghent, zoom: 9 }, 1000);
    expect(at(0.5)).toMatchObject({ zoom: expect.closeTo(7.5), lat: expect.closeTo(51.05) });
  });
});
