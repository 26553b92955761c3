import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Geometry, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { codeOf } from './codes';
import { isInPolygons, unwrap } from './polygons';
import { clipPolygons, mapWindow } from './window';

/** The land of one country, in degrees. */
export interface Country {
  code: string;
  land: MultiPolygon;
}

const resolve = createRequire(import.meta.url).resolve;

/** Reads a topology of an installed package. */
export async function readTopology<T extends Topology>(file: string): Promise<T> {
  const topology: T = JSON.parse(await readFile(resolve(file), 'utf8'));
  return topology;
}

type WorldAtlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const simferopol: Position = [34.1, 44.95];

/**
 * Natural Earth 4.1 has Crimea in Russia; here it is Ukraine's, after United
 * Nations General Assembly resolution 68/262.
 * @throws Error if it is not found in Russia: then the source has changed, and this with it
 */
function returnCrimea(lands: Map<string, Position[][][]>): void {
  const russia = lands.get('RU') ?? [];
  const crimea = russia.filter((rings) => isInPolygons(simferopol, [rings]));
  if (crimea.length !== 1) throw new Error('Crimea is not one polygon of Russia in world-atlas');
  lands.set(
    'RU',
    russia.filter((rings) => !crimea.includes(rings)),
  );
  lands.set('UA', [...(lands.get('UA') ?? []), ...crimea]);
}

function polygonsOf(land: Geometry): Position[][][] {
  if (land.type === 'Polygon') return [land.coordinates];
  return land.type === 'MultiPolygon' ? land.coordinates : [];
}

/** Every country of the window, cut to it, with borders as the atlas draws them. */
export async function readCountries(): Promise<Country[]> {
  const atlas = await readTopology<WorldAtlas>('world-atlas/countries-10m.json');
  const lands = new Map<string, Position[][][]>();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const code = codeOf(id, properties.name);
    lands.set(code, [...(lands.get(code) ?? []), ...polygonsOf(geometry)]);
  }
  returnCrimea(lands);
  return [...lands]
    .map(([code, polygons]): Country => {
      const whole = polygons.map((rings) => rings.map(unwrap));
      const coordinates = clipPolygons(whole, mapWindow);
      return { code, land: { type: 'MultiPolygon', coordinates } };
    })
    .filter(({ land }) => land.coordinates.length > 0);
}
