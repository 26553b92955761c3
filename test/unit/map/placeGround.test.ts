import { expect, test } from 'vitest';
import type { GroundPlace } from '../../../src/map/ground/ground';
import { breakName, leading, placeGround } from '../../../src/map/ground/placeGround';
import { spotsOf } from '../../../src/map/arrangement';
import { discRadius, markScale } from '../../../src/map/markShapes';
import { initialCamera, initialZoom, project } from '../../../src/map/projection';
import { placeLabels } from '../../../src/map/svg/placeLabels';
import { shippedAtlas } from '../../shippedAtlas';

const viewport = { width: 900, height: 700, camera: { zoom: 4, lat: 50, lng: 14 } };
const bare = { labels: [], spots: [] };
const place = (change: Partial<GroundPlace> = {}): GroundPlace =>
  Object.assign({ kind: 'country', id: 'CZ', minzoom: 3, at: [[14, 50]] } as const, change);
const nameOf = ({ id }: GroundPlace) => id.toLowerCase();

test('a name stands where its country has room, from the zoom on that it asks for', () => {
  expect(placeGround([place()], nameOf, viewport, bare)).toMatchObject([
    { id: 'CZ', lines: ['cz'], x: 450, y: 350 },
  ]);
  expect(placeGround([place({ minzoom: 4.1 })], nameOf, viewport, bare)).toEqual([]);
  const near = { ...viewport, camera: { ...viewport.camera, zoom: 8.1 } };
  expect(placeGround([place()], nameOf, near, bare)).toEqual([]);
});

test('a mark or the name of a city sends it to its next place, or off the map', () => {
  const at: GroundPlace['at'] = [
    [14, 50],
    [17, 49],
  ];
  const next = project({ lng: 17, lat: 49 }, viewport.camera);
  const onMark = { labels: [], spots: [{ x: 3, y: 3 }] };
  expect(placeGround([place({ at })], nameOf, viewport, onMark)).toMatchObject([
    { x: next.x + 450, y: next.y + 350 },
  ]);
  expect(placeGround([place()], nameOf, viewport, onMark)).toEqual([]);
  const label = { left: 455, right: 500, top: 345, bottom: 357 };
  expect(placeGround([place()], nameOf, viewport, { labels: [label], spots: [] })).toEqual([]);
});

test('of two that want one place the first has it, and none stands half out of the map', () => {
  const two = [place(), place({ id: 'PL' })];
  expect(placeGround(two, nameOf, viewport, bare).map(({ id }) => id)).toEqual(['CZ']);
  const edge = { ...viewport, camera: { ...viewport.camera, lng: 14 - 28 } };
  expect(placeGround([place()], nameOf, edge, bare)).toEqual([]);
});

test('a long name has two lines, a long word one', () => {
  expect(breakName('Norvège', 12)).toEqual(['Norvège']);
  expect(breakName('Bosnia & Herzegovina', 12)).toEqual(['Bosnia &', 'Herzegovina']);
  expect(breakName('Bosnie-Herzégovine', 12)).toEqual(['Bosnie-Herzégovine']);
});

test('with all cities of the atlas, no name of the ground touches a mark or a city’s name', async () => {
  const { cities } = await shippedAtlas();
  const shown = new Set(cities.map(({ id }) => id));
  const size = { width: 872, height: 708 };
  const opening = initialZoom(size);
  const grid = Array.from({ length: 60 }, (_, nth): GroundPlace => {
    const at: [number, number] = [(nth % 10) * 5 - 12, 36 + Math.floor(nth / 10) * 5];
    return place({ id: String(nth), minzoom: 0, at: [at] });
  });
  for (const zoom of [opening, 4, 5, 6]) {
    const on = { ...size, camera: { ...initialCamera(size), zoom } };
    const labels = placeLabels(cities, shown, on, { most: 160 });
    const spots = spotsOf(cities, shown, on);
    const names = placeGround(grid, nameOf, on, { labels, spots });
    expect(names.length).toBeGreaterThan(0);
    const radius = discRadius * markScale(zoom, opening, size.width);
    for (const { x, y, size: letters, lines } of names) {
      const high = (lines.length * letters * leading) / 2;
      const beside = spots.filter(
        (spot) =>
          Math.abs(spot.x + size.width / 2 - x) < radius &&
          Math.abs(spot.y + size.height / 2 - y) < high + radius,
      );
      expect(beside).toEqual([]);
      expect(
        labels.filter(
          ({ left, right, top, bottom }) => left < x && x < right && top < y && y < bottom,
        ),
      ).toEqual([]);
    }
  }
});
