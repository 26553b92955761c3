import { describe, expect, test } from 'vitest';
import { cityAt, nearestTowards } from '../../../src/map/hit';
import { project } from '../../../src/map/projection';
import { cityFixture, fourCities } from './cities';

const camera = { zoom: 4, lat: 50, lng: 12 };

describe('the city under a pointer', () => {
  const [ghent] = fourCities;
  if (!ghent) throw new Error('no city');
  const { x, y } = project(ghent, camera);

  test('is the one within reach', () => {
    expect(cityAt({ x: x + 7, y: y - 7 }, fourCities, camera, 12)?.id).toBe('ghent');
    expect(cityAt({ x: x + 9, y: y - 9 }, fourCities, camera, 12)).toBeNull();
  });

  test('is the nearest where several are', () => {
    const pair = cityFixture([
      { id: 'ghent', lat: 51.05, lng: 3.72 },
      { id: 'bruges', lat: 51.21, lng: 3.22 },
    ]);
    expect(cityAt({ x: x - 1, y }, pair, camera, 24)?.id).toBe('ghent');
    expect(cityAt({ x: x - 9, y: y - 4 }, pair, camera, 24)?.id).toBe('bruges');
  });
});

describe('an arrow key', () => {
  const [ghent, oslo, rome, kyiv] = fourCities;
  if (!ghent || !oslo || !rome || !kyiv) throw new Error('no cities');

  test.each([
    ['right', 'kyiv'],
    ['up', 'oslo'],
    ['down', 'rome'],
    ['left', undefined],
  ] as const)('goes %s from Ghent to %s', (direction, id) => {
    expect(nearestTowards(ghent, fourCities, direction)?.id).toBe(id);
  });

  test('prefers a city ahead to a nearer one aside', () => {
    const here = { lat: 50, lng: 10 };
    const ahead = { id: 'ahead', lat: 50, lng: 14 };
    const aside = { id: 'aside', lat: 52, lng: 11 };
    expect(nearestTowards(here, [aside, ahead], 'right')?.id).toBe('ahead');
    expect(nearestTowards(here, [aside], 'right')?.id).toBe('aside');
  });

  test('never stays where it is', () => {
    expect(nearestTowards(ghent, [ghent], 'right')).toBeNull();
  });

  test('leads from any city to any other, so that none is out of reach', () => {
    const seen = new Set([ghent.id]);
    const queue = [ghent];
    for (const city of queue) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = nearestTowards(city, fourCities, direction);
        if (next && !seen.has(next.id)) queue.push(next);
        if (next) seen.add(next.id);
      }
    }
    expect(seen.size).toBe(fourCities.length);
  });
});
