import { parseAtlas, type Atlas, type City } from '../../../src/atlas/model';
import { schemes, type Core, type Scheme } from '../../../src/atlas/schema';

const number = (scheme: Scheme) => schemes.indexOf(scheme);

/** Four cities small enough to compute by hand. */
export const core: Core = {
  version: '2026-11-24-test',
  regions: [
    ['northern', 'Northern Europe'],
    ['southern', 'Southern Europe'],
  ],
  countries: [
    ['FI', 'Finland', 0, 1],
    ['SE', 'Sweden', 0, 1],
    ['IT', 'Italy', 1, 1],
  ],
  practices: [
    ['innovation-strategy', 0, 'Innovation strategy', 'A document.'],
    ['innovation-team', 1, 'Innovation team or lab', 'A unit.'],
    ['open-data', 2, 'Open data', 'A portal.'],
    ['citizens-assembly', 3, 'Citizens’ assembly or panel', 'Drawn by lot.'],
  ],
  challenges: [
    ['climate', 'Climate'],
    ['ageing', 'Ageing'],
  ],
  cities: [
    ['a', 'Aby', '', 0, 60, 20, 100_000, 2025, [number('icapital')], 0],
    ['b', 'Berga', '', 0, 61, 21, 200_000, 2025, [number('icapital'), number('other')], 0],
    ['c', 'Calme', '', 1, 59, 15, 100_000, 2025, [number('mission-city'), number('other')], 0],
    ['d', 'Dolce', '', 2, 45, 9, 400_000, 2025, [number('mission-label')], 0],
  ],
  records: [
    [0, 0, 2, [0], 2019, null],
    [0, 1, 2, [], 2020, null],
    [1, 0, 2, [0], 2018, null],
    [1, 2, 2, [], 2018, null],
    [3, 3, 2, [1], 2021, null],
  ],
};

export const atlas = parseAtlas(core);

/** @throws Error if the atlas has no such city */
export function cityOf(id: string, of: Atlas = atlas): City {
  const city = of.cityById.get(id);
  if (!city) throw new Error(`no city ${id}`);
  return city;
}
