import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, GeoJsonProperties, Geometry } from 'geojson';
import { toMercator } from '../../src/map/projection';
import type { Country } from './countries';
import { meshCountries } from './meshes';
import { countryNames, type NamedCountry } from './names';
import { placesBeside, townsFrom, townsOf, type OwnCity } from './places';
import { packTiles, type Tile } from './pmtiles';
import type { Water } from './water';
import { europe, mapWindow } from './window';
import { simplifyWeight } from './simplifyWeight';

/** The finest zoom; nearer than that the map shows these tiles larger. */
const maxZoom = 7;

/** The layers of the tiles, with the fields of their features. The style may use these and no others. */
export const tileFields = {
  land: [],
  lakes: [],
  rivers: [],
  towns: ['r'],
  borders: ['kind'],
  places: ['name', 'population', 'minzoom'],
  countries: ['code', 'rank', 'minzoom'],
} as const satisfies Record<string, readonly string[]>;
type Layer = keyof typeof tileFields;

function shape(geometry: Geometry, properties: Record<string, string> = {}): Feature {
  return { type: 'Feature', geometry, properties };
}

/** What no eye sees at the finest zoom goes, in square degrees; away from Europe, where maps are only passed over, much more. */
const simpler = { weight: simplifyWeight(europe, 1.5), least: 4e-6 };

interface Geography {
  countries: readonly Country[];
  names: readonly NamedCountry[];
  water: Water;
  cities: readonly OwnCity[];
}

function layersOf({ countries, names, water, cities }: Geography): Record<Layer, Feature[]> {
  const own = new Set(cities.map(({ country }) => country));
  const { land, country, quiet, disputed } = meshCountries(countries, own, simpler);
  return {
    land: [shape(land)],
    lakes: [shape(water.lakes)],
    rivers: [shape(water.rivers)],
    towns: townsOf(),
    borders: [
      shape(country, { kind: 'country' }),
      shape(quiet, { kind: 'quiet' }),
      shape(disputed, { kind: 'disputed' }),
    ],
    places: placesBeside(cities),
    countries: countryNames(names),
  };
}

function indexOf(features: Feature[]): GeoJSONVT {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, tolerance: 4, buffer: 64 },
  );
}

/** Addresses of the tiles of a zoom that lie in the window. */
function addresses(z: number): { z: number; x: number; y: number }[] {
  const first = toMercator({ lat: mapWindow.north, lng: mapWindow.west });
  const last = toMercator({ lat: mapWindow.south, lng: mapWindow.east });
  const range = (from: number, to: number) => {
    const start = Math.floor(from * 2 ** z);
    return Array.from({ length: Math.floor(to * 2 ** z) - start + 1 }, (_, index) => start + index);
  };
  return range(first.x, last.x).flatMap((x) => range(first.y, last.y).map((y) => ({ z, x, y })));
}

/** The layers that only nearer tiles hold, and from which zoom: the opening view does without. */
const nearer: Partial<Record<Layer, number>> = { rivers: 4, towns: townsFrom };

/** Names that a zoom does not show yet stay out of its tiles. The finest tiles serve all nearer zooms. */
function isDue(tags: GeoJsonProperties, zoom: number): boolean {
  const from: unknown = tags?.['minzoom'];
  return typeof from !== 'number' || from <= zoom || zoom === maxZoom;
}

function tilesOf(layers: Record<Layer, Feature[]>): Tile[] {
  const names = Object.keys(tileFields) as Layer[];
  const indexes = names.map((name) => ({
    name,
    from: nearer[name] ?? 0,
    index: indexOf(layers[name]),
  }));
  const tiles: Tile[] = [];
  for (let zoom = 0; zoom <= maxZoom; zoom += 1) {
    for (const { z, x, y } of addresses(zoom)) {
      const found = indexes.flatMap(({ name, from, index }) => {
        const tile = z < from ? null : index.getTile(z, x, y);
        if (!tile) return [];
        const due = Array.from<GeoJSONVTFeature>(tile.features).filter(({ tags }) =>
          isDue(tags, z),
        );
        return due.length > 0 ? [[name, Object.assign(tile, { features: due })] as const] : [];
      });
      if (found.length === 0) continue; // open sea
      const data = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 });
      tiles.push({ z, x, y, data });
    }
  }
  return tiles;
}

/** The basemap as one PMTiles archive, zooms 0 to 7. */
export function europeTiles(geography: Geography): Uint8Array {
  return packTiles({
    tiles: tilesOf(layersOf(geography)),
    bounds: mapWindow,
    metadata: {
      name: 'City Innovation Atlas basemap',
      attribution: 'Natural Earth (public domain), GeoNames (CC BY 4.0)',
      vector_layers: Object.entries(tileFields).map(([id, fields]) => ({
        id,
        minzoom: 0,
        maxzoom: maxZoom,
        fields: Object.fromEntries(
          fields.map((field) => [field, numbers.has(field) ? 'Number' : 'String']),
        ),
      })),
    },
  });
}

const numbers: ReadonlySet<string> = new Set(['population', 'minzoom', 'rank', 'r']);
