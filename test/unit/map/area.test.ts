import { describe, expect, it } from 'vitest';
import { areaCamera, citiesOfArea, countryIn } from '../../../src/map/area/area';
import { cornersOf, parseLand, ringsOf } from '../../../src/map/area/land';
import { veilPath } from '../../../src/map/area/veil';
import { picture, project, unproject } from '../../../src/map/projection';
import { atlas } from '../pages/fixture';

const [bruges, ghent, milan] = atlas.cities;
const ids = (area: string) =>
  citiesOfArea({ area }, atlas, milan ? [milan] : [])?.map(({ id }) => id) ?? null;
const at = (x: number, y: number) => unproject({ x, y }, picture.camera);

describe('an area', () => {
  it('is all of Europe, the cities found, or all cities of a country', () => {
    expect([ids('europe'), ids('result'), ids('BE'), ids('FR')]).toEqual([
      null,
      ['milan'],
      ['bruges', 'ghent'],
      [],
    ]);
    expect(['europe', 'result', 'BE'].map((area) => countryIn({ area }))).toEqual([
      null,
      null,
      'BE',
    ]);
  });

  it.each([
    [600, 400],
    [320, 420],
    [240, 200],
  ])('has its cities within a map of %i × %i px, with room around', (width, height) => {
    const camera = areaCamera({ area: 'BE' }, atlas, [], { width, height });
    expect(camera).not.toBeNull();
    for (const city of [bruges, ghent]) {
      if (!camera || !city) continue;
      const { x, y } = project(city, camera);
      expect(Math.abs(x)).toBeLessThan(width / 2 - 20);
      expect(Math.abs(y)).toBeLessThan(height / 2 - 20);
    }
  });

  it('is nowhere without a city', () => {
    const size = { width: 600, height: 400 };
    expect(areaCamera({ area: 'FR' }, atlas, [], size)).toBeNull();
    expect(areaCamera({ area: 'europe' }, atlas, [...atlas.cities], size)).toBeNull();
  });
});

describe('a country’s land', () => {
  const land = 'm-10-10 20 0 0 20-20 0zm40 0 5 0 0 5-5 0zm900 0 2 0 0 2-2 0z';

  it('is read ring by ring, each told from where the last began', () => {
    expect(ringsOf(land).map(([start]) => start)).toEqual([
      { x: -10, y: -10 },
      { x: 30, y: -10 },
      { x: 930, y: -10 },
    ]);
  });

  it('is read in parts of a px', () => {
    expect(ringsOf('m-.5.25 1 .5-.25.1z')).toEqual([
      [
        { x: -0.5, y: 0.25 },
        { x: 0.5, y: 0.75 },
        { x: 0.25, y: 0.85 },
      ],
    ]);
  });

  it('has lakes and rivers, which older files lack', () => {
    expect(parseLand({ land })).toEqual({ land, lakes: '', rivers: '' });
    const water = { land, lakes: 'm1 1 1 0 0 1z', rivers: 'm-3-3 2.5 1' };
    expect(parseLand(water)).toEqual(water);
  });

  it('is shown with its largest piece and those that a city stands on, without far islands', () => {
    const corners = cornersOf({ land }, [at(32, -8)]).map((place) =>
      project(place, picture.camera),
    );
    expect(corners.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
      [-10, -10],
      [10, 10],
      [30, -10],
      [35, -5],
    ]);
  });

  it.each([
    '{"land":"M0 0\\"/><script>"}',
    '{"land":5}',
    '{}',
    '{"land":"m0 0L9 9z"}',
    '{"land":"m0 0z","rivers":"m0 0\\"/>"}',
  ])('is taken from no other file: %s', (json) =>
    expect(() => parseLand(JSON.parse(json))).toThrow(/Invalid/),
  );

  it('is left out of the veil, which begins its path at the origin', () => {
    expect(veilPath(land)).toMatch(/^M-\d+ -\d+h\d+v\d+h-\d+zM0 0m-10-10 20 0/);
  });
});
