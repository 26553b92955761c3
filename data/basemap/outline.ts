import type { MultiPolygon, Position } from 'geojson';
import { drawn, picture, pictureViewBox, project } from '../../src/map/projection';
import type { Country } from './countries';
import { meshCountries } from './meshes';
import { pathData } from './path';
import type { Water } from './water';
import { clipPolygons, type Box } from './window';
import { simplifyWeight } from './simplifyWeight';

/** A little more than any map shows, in the picture's px: the edge of the land stays out of sight. */
const sheet: Box = {
  west: -drawn.width / 2 - 40,
  east: drawn.width / 2 + 40,
  south: -drawn.height / 2 - 20,
  north: drawn.height / 2 + 20,
};

/** A corner of the coast smaller than this is straightened, a lake or island smaller than this left out, in px². */
const finest = { corner: 1.6, island: 3.5, lake: 16 };
/** The same for a map that stands small in another page. */
const coarser = { corner: 10, island: 9, lake: 60 };
export const details = { finest, coarser } as const;
/** What a triangle of the coast is worth, in px² of the picture. */
export const weightOf = simplifyWeight(
  {
    west: -picture.width / 2,
    east: picture.width / 2,
    south: -picture.height / 2,
    north: picture.height / 2,
  },
  60,
);

export function toPicture([lng = 0, lat = 0]: Position): Position {
  const { x, y } = project({ lng, lat }, picture.camera);
  return [x, y];
}

/** In the picture's px, cut to the sheet. */
export function shapeToPicture({ coordinates }: MultiPolygon): MultiPolygon {
  const projected = coordinates.map((rings) => rings.map((ring) => ring.map(toPicture)));
  return { type: 'MultiPolygon', coordinates: clipPolygons(projected, sheet) };
}

export function ringsOver(least: number, { coordinates }: MultiPolygon): Position[][] {
  return coordinates.flat().filter((ring) => weightOf(ring) >= least);
}

/**
 * The picture's outline as an SVG document without styles: whoever shows it colours it by class.
 * @param own codes of the countries that have cities in the atlas: borders among the others stay out; null for all
 */
export function outlineSvg(
  countries: readonly Country[],
  water: Water,
  own: ReadonlySet<string> | null = null,
  detail: keyof typeof details = 'finest',
): string {
  const least = details[detail];
  const projected = countries.map(({ code, land }) => ({ code, land: shapeToPicture(land) }));
  const { land, country, disputed } = meshCountries(projected, own, {
    weight: weightOf,
    least: least.corner,
  });
  const lakes = simplerLakes(shapeToPicture(water.lakes), least);
  const path = (name: string, data: string) => `<path id="${name}" class="${name}" d="${data}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${pictureViewBox}">`,
    path('land', pathData(ringsOver(least.island, land), true)),
    path('lakes', pathData(lakes, true)),
    path('borders', pathData(country.coordinates, false)),
    path('disputed', pathData(disputed.coordinates, false)),
    '</svg>',
  ].join('');
}

function simplerLakes(lakes: MultiPolygon, least: typeof finest): Position[][] {
  const { land } = meshCountries([{ code: 'lakes', land: lakes }], null, {
    weight: weightOf,
    least: least.corner,
  });
  return ringsOver(least.lake, land);
}
