import { describe, expect, test } from 'vitest';
import {
  cameraOf,
  cameraWith,
  clampCamera,
  isSameCamera,
  maxZoom,
  panBy,
  maxBounds,
  zoomAround,
} from '../../../src/map/camera';
import {
  initialCamera,
  initialZoom,
  picture,
  project,
  unproject,
  worldSize,
} from '../../../src/map/projection';

const size = { width: 1000, height: 700 };
const camera = { zoom: 5, lat: 50, lng: 10 };

describe('the opening camera', () => {
  test.each([
    [1280, 800],
    [1032, 808],
    [390, 473],
    [320, 260],
    [1512, 900],
  ])('shows the whole picture on a map of %i by %i', (width, height) => {
    const scale = 2 ** (initialZoom({ width, height }) - picture.camera.zoom);
    expect(picture.width * scale).toBeLessThanOrEqual(width + 1e-6);
    expect(picture.height * scale).toBeLessThanOrEqual(height + 1e-6);
  });

  test.each([
    [1280, 800],
    [2560, 700],
    [3840, 900],
    [300, 1400],
  ])('shows no edge of the drawn land on a map of %i by %i', (width, height) => {
    const opening = initialCamera({ width, height });
    const first = unproject({ x: -width / 2, y: -height / 2 }, opening);
    const last = unproject({ x: width / 2, y: height / 2 }, opening);
    expect(first.lng).toBeGreaterThan(maxBounds.west);
    expect(first.lat).toBeLessThan(maxBounds.north);
    expect(last.lng).toBeLessThan(maxBounds.east);
    expect(last.lat).toBeGreaterThan(maxBounds.south);
  });
});

describe('zooming', () => {
  test('keeps the place under the pointer', () => {
    const point = { x: 210, y: -130 };
    const after = zoomAround(camera, point, 1.5, size);
    expect(after.zoom).toBeCloseTo(6.5);
    const moved = project(unproject(point, camera), after);
    expect(moved.x).toBeCloseTo(point.x, 6);
    expect(moved.y).toBeCloseTo(point.y, 6);
  });

  test('ends at the greatest and at the initial zoom', () => {
    expect(zoomAround(camera, { x: 0, y: 0 }, 20, size).zoom).toBe(maxZoom);
    expect(zoomAround(camera, { x: 0, y: 0 }, -20, size).zoom).toBe(initialZoom(size));
  });
});

describe('moving', () => {
  test('carries the land along with the hand', () => {
    const place = unproject({ x: 0, y: 0 }, camera);
    const after = panBy(camera, { x: 40, y: -25 }, size);
    expect(project(place, after).x).toBeCloseTo(40);
    expect(project(place, after).y).toBeCloseTo(-25);
  });

  test('ends where the drawn land ends', () => {
    const far = panBy(camera, { x: 1e6, y: 1e6 }, size);
    const corner = unproject({ x: -size.width / 2, y: -size.height / 2 }, far);
    expect(corner.lng).toBeCloseTo(maxBounds.west);
    expect(corner.lat).toBeCloseTo(maxBounds.north);
    expect(clampCamera(far, size)).toEqual(far);
  });
});

describe('fitting', () => {
  const places = [
    { lat: 60, lng: 5 },
    { lat: 45, lng: 25 },
    { lat: 50, lng: 15 },
  ];

  test('brings all places into view, with room around, and no more than that', () => {
    const fit = cameraOf(places, size, 50);
    if (!fit) throw new Error('no camera');
    const points = places.map((place) => project(place, fit));
    const [xs, ys] = [points.map(({ x }) => Math.abs(x)), points.map(({ y }) => Math.abs(y))];
    expect(Math.max(...xs)).toBeLessThanOrEqual(450 + 1e-6);
    expect(Math.max(...ys)).toBeLessThanOrEqual(300 + 1e-6);
    expect(Math.max(...xs) > 449.9 || Math.max(...ys) > 299.9).toBe(true);
  });

  test('takes any number of places', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => ({ lat: 45 + (i % 10), lng: 10 }));
    expect(cameraOf(many, size, 50)?.lng).toBeCloseTo(10);
  });

  test('does not dive onto one city', () => {
    const one = cameraOf([{ lat: 50, lng: 15 }], size, 50);
    expect(one?.zoom).toBe(7);
    expect(one?.lat).toBeCloseTo(50);
    expect(one?.lng).toBeCloseTo(15);
  });

  test('has nothing to show for no place', () => {
    expect(cameraOf([], size, 50)).toBeNull();
  });
});

describe('keeping a city in view', () => {
  test('leaves the camera alone while the city is in view', () => {
    expect(cameraWith({ lat: 50, lng: 11 }, camera, size, 60)).toBe(camera);
  });

  test('moves just far enough otherwise', () => {
    const place = unproject({ x: 480, y: 500 }, camera);
    const { x, y } = project(place, cameraWith(place, camera, size, 60));
    expect(x).toBeCloseTo(440);
    expect(y).toBeCloseTo(290);
  });
});

test('two cameras are the same if no pixel tells them apart', () => {
  const pixel = 360 / worldSize(camera.zoom);
  expect(isSameCamera(camera, { ...camera, lng: camera.lng + pixel / 10 })).toBe(true);
  expect(isSameCamera(camera, { ...camera, lng: camera.lng + pixel })).toBe(false);
  expect(isSameCamera(camera, { ...camera, zoom: 5.01 })).toBe(false);
});
