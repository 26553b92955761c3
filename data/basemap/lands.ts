import type { Position } from 'geojson';
import type { Country } from './countries';
import { landsOf } from './meshes';
import { details, ringsOver, shapeToPicture, toPicture, weightOf } from './outline';
import { pathData } from './path';
import type { Water } from './water';
import { clipLine, clipPolygons, type Box } from './window';

/** A country's land with its water: path data in the picture's coordinates, as fine as its own map shows. */
export interface CountryLand {
  land: string;
  lakes: string;
  rivers: string;
}

/** About the map of a country, in px: that of an embed. */
const shown = { width: 600, height: 450 };
/** So near no map of a country comes. */
const nearest = 24;
/** Nearer than this, a tenth of the picture's px would show. */
const tenths = 5;

function boxOf(rings: readonly (readonly Position[])[]): Box {
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis] ?? 0));
  return {
    west: Math.min(...(xs ?? [])),
    east: Math.max(...(xs ?? [])),
    // In the picture y grows downwards; what is cut by the box only asks for the least and the most.
    south: Math.min(...(ys ?? [])),
    north: Math.max(...(ys ?? [])),
  };
}

const sizeOf = ({ west, east, south, north }: Box) => (east - west) * (north - south);

/** How much larger than in the picture of Europe a country is shown: its largest piece, at least. */
function enlargement(rings: readonly Position[][]): number {
  const boxes = rings.map((ring) => boxOf([ring]));
  const [largest] = boxes.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  if (!largest) return 1;
  const by = Math.min(
    shown.width / (largest.east - largest.west),
    shown.height / (largest.north - largest.south),
  );
  return Math.min(nearest, Math.max(1, by));
}

/** The land of each country that has cities, by its code, with its lakes and rivers. */
export function countryLands(
  countries: readonly Country[],
  water: Water,
  own: ReadonlySet<string>,
): ReadonlyMap<string, CountryLand> {
  const { finest } = details;
  const projected = countries.map(({ code, land }) => ({ code, land: shapeToPicture(land) }));
  const landOf = landsOf(projected, weightOf);
  const lakes = shapeToPicture(water.lakes).coordinates;
  const rivers = water.rivers.coordinates.map((line) => line.map(toPicture));
  const drawn = (code: string): CountryLand => {
    const by = enlargement(ringsOver(finest.island, landOf(code, finest.corner)));
    const parts = by > tenths ? 100 : 10;
    const land = ringsOver(finest.island / by ** 2, landOf(code, finest.corner / by ** 2));
    if (land.length === 0) throw new Error(`${code} has no land that could be drawn`);
    const box = boxOf(land);
    const ofLakes = ringsOver(finest.lake / by ** 2, {
      type: 'MultiPolygon',
      coordinates: clipPolygons(lakes, box),
    });
    return {
      land: pathData(land, true, parts),
      lakes: pathData(ofLakes, true, parts),
      rivers: pathData(
        rivers.flatMap((line) => clipLine(line, box)),
        false,
        parts,
      ),
    };
  };
  return new Map([...own].sort().map((code) => [code, drawn(code)]));
}
