import { parseAtlas, type Atlas, type City } from '../../../src/atlas/model';

interface Sketch {
  id: string;
  lat: number;
  lng: number;
  population?: number;
  /** Records under each capability, in the report's order. */
  profile?: readonly [number, number, number, number];
}

/** A small atlas for the map's tests: only what a map draws. */
export function atlasFixture(sketches: readonly Sketch[]): Atlas {
  const name = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
  return parseAtlas({
    version: 'test',
    regions: [['west', 'Western Europe']],
    countries: [['BE', 'Belgium', 0, 1]],
    practices: [0, 1, 2, 3].map((index) => [`p${index}`, index, `P${index}`, 'Definition']),
    challenges: [],
    cities: sketches.map(({ id, lat, lng, population = 100_000 }) => [
      id,
      name(id),
      '',
      0,
      lat,
      lng,
      population,
      2024,
      [],
      0,
    ]),
    records: sketches.flatMap(({ profile = [1, 0, 0, 0] }, city) =>
      profile.flatMap((count, practice) =>
        Array.from({ length: count }, () => [city, practice, 2, [], 2020, null]),
      ),
    ),
  });
}

export function cityFixture(sketches: readonly Sketch[]): readonly City[] {
  return atlasFixture(sketches).cities;
}

export const smallAtlas = atlasFixture([
  { id: 'ghent', lat: 51.05, lng: 3.72, population: 260_000, profile: [2, 1, 0, 3] },
  { id: 'oslo', lat: 59.91, lng: 10.75, population: 700_000, profile: [0, 0, 5, 0] },
  { id: 'rome', lat: 41.9, lng: 12.5, population: 2_800_000, profile: [1, 1, 1, 1] },
  { id: 'kyiv', lat: 50.45, lng: 30.52, population: 2_900_000, profile: [0, 0, 0, 0] },
]);

export const fourCities = smallAtlas.cities;
