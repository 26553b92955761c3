import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas, City } from '../../../src/atlas/model';
import { createSimilarity } from '../../../src/atlas/similarity/measure';
import {
  alikeCount,
  nearnessTo,
  nearParts,
  type Nearness,
} from '../../../src/atlas/similarity/near';
import { standardWeights } from '../../../src/atlas/traits';
import { shippedAtlas } from '../../shippedAtlas';

describe('the order by likeness to a city', () => {
  let atlas: Atlas;
  let gdansk: City;
  let nearness: Nearness;

  beforeAll(async () => {
    atlas = await shippedAtlas();
    const found = atlas.cityById.get('gdansk');
    if (!found) throw new Error('the atlas has Gdańsk');
    gdansk = found;
    nearness = nearnessTo(atlas, gdansk, standardWeights);
  }, 60_000);

  /** Counted pair by pair, without the search for the nearest. */
  const likeness = (city: City) =>
    createSimilarity(atlas).between(gdansk, city, standardWeights).total;

  it('begins with the city itself, and is never less alike before more alike', () => {
    const order = nearness.order(atlas.cities);
    expect(order[0]).toBe(gdansk);
    expect(new Set(order).size).toBe(atlas.cities.length);
    const totals = order.slice(1).map(likeness);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  });

  it('calls twenty cities like it, and none that is less so than another', () => {
    expect(nearness.alike.size).toBe(alikeCount);
    expect(nearness.alike.has(gdansk)).toBe(false);
    const least = Math.min(...[...nearness.alike].map(likeness));
    const others = atlas.cities.filter((city) => city !== gdansk && !nearness.alike.has(city));
    expect(Math.max(...others.map(likeness))).toBeLessThanOrEqual(least);
  });

  it('takes what is found apart: its own, those of cities like it, the rest as they came', () => {
    const assemblies = atlas.records.filter(({ practice }) => practice.id === 'citizens-assembly');
    const { own, alike, rest } = nearParts(nearness, assemblies, ({ city }) => city);
    expect(own.length + alike.length + rest.length).toBe(assemblies.length);
    expect(own.every(({ city }) => city === gdansk)).toBe(true);
    expect(alike.every(({ city }) => nearness.alike.has(city))).toBe(true);
    const totals = alike.map(({ city }) => likeness(city));
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    expect(rest).toEqual(assemblies.filter((one) => rest.includes(one)));
  });
});
