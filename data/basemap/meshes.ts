import type { GeometryCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryObject,
  MultiPolygon as TopoPolygons,
  Topology,
} from 'topojson-specification';
import { kindOfBorder, type BorderKind } from './codes';
import type { Country } from './countries';
import { rewind } from './polygons';

/** The land of all countries with the borders they share as single lines. */
export type Meshes = { land: MultiPolygon } & Readonly<Record<BorderKind, MultiLineString>>;

type Land = TopoPolygons<{ code: string }>;
type Lands = { countries: { type: 'GeometryCollection'; geometries: Land[] } };

function topologyOf(countries: readonly Country[]): Topology<Lands> {
  const features = countries.map(({ land }) => land);
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: features };
  // Not quantized: the finest source is far coarser than a float.
  const { arcs, objects } = buildTopology({ countries: collection });
  const built = objects['countries'];
  const shapes = built?.type === 'GeometryCollection' ? built.geometries : [];
  const geometries = countries.map(({ code }, index): Land => {
    const shape = shapes[index];
    const lines = shape?.type === 'MultiPolygon' ? shape.arcs : [];
    return { type: 'MultiPolygon', arcs: lines, properties: { code } };
  });
  return {
    type: 'Topology',
    arcs,
    objects: { countries: { type: 'GeometryCollection', geometries } },
  };
}

/** A weight per triangle of three neighbouring points: less than `least`, and the middle one goes. */
export interface Simplification {
  weight: (triangle: readonly Position[]) => number;
  least: number;
}

type Weighed = ReturnType<typeof presimplify<Lands>>;

function weighed(topology: Topology<Lands>, weight: Simplification['weight']): Weighed {
  return presimplify(topology, (triangle) => weight(triangle));
}

/**
 * Each country's own land, as coarse as is asked for each: weighed once, which takes longest.
 * @returns the land of a country, without corners that are worth less than `least`
 */
export function landsOf(
  countries: readonly Country[],
  weight: Simplification['weight'],
): (code: string, least: number) => MultiPolygon {
  const whole = weighed(topologyOf(countries), weight);
  return (code, least) => {
    const topology: Topology<Lands> = simplify(whole, least);
    const own = topology.objects.countries.geometries.filter(
      ({ properties }) => properties?.code === code,
    );
    return { type: 'MultiPolygon', coordinates: rewind(merge(topology, own).coordinates) };
  };
}

/**
 * Joins the countries: one land without inner lines, and the lines between. Simplified as one, so that they still fit.
 * @param own codes of the countries that have cities in the atlas; null for all
 */
export function meshCountries(
  countries: readonly Country[],
  own: ReadonlySet<string> | null = null,
  simpler?: Simplification,
): Meshes {
  const whole = topologyOf(countries);
  const topology: Topology<Lands> = simpler
    ? simplify(weighed(whole, simpler.weight), simpler.least)
    : whole;
  const collection = topology.objects.countries;
  const lands = collection.geometries;
  const codes = new Map<GeometryObject, string>();
  for (const land of lands) codes.set(land, land.properties?.code ?? '');
  const border = (kind: BorderKind) =>
    mesh(topology, collection, (a, b) => {
      return a !== b && kindOfBorder(codes.get(a) ?? '', codes.get(b) ?? '', own) === kind;
    });
  return {
    // Some small rings of the source are wound the wrong way: a fill would flood the world with them.
    land: { type: 'MultiPolygon', coordinates: rewind(merge(topology, lands).coordinates) },
    country: border('country'),
    quiet: border('quiet'),
    disputed: border('disputed'),
  };
}
