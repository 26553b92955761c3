import { parseAtlas } from '../../../src/atlas/model';
import type { Core } from '../../../src/atlas/schema';

export const core: Core = {
  version: '2026-11-24-test',
  regions: [['western', 'Western']],
  countries: [
    ['BE', 'Belgium', 0, 1],
    ['FR', 'France', 0, 1],
  ],
  practices: [
    ['innovation-strategy', 0, 'Innovation strategy', 'An adopted document.'],
    ['innovation-team', 1, 'Innovation team or lab', 'A staffed unit.'],
    ['open-data', 2, 'Open data', 'A portal.'],
    ['citizens-assembly', 3, 'Citizens’ assembly or panel', 'Randomly selected residents.'],
  ],
  challenges: [
    ['climate', 'Climate'],
    ['ageing', 'Ageing'],
  ],
  cities: [
    ['ghent', 'Ghent', 'Gent', 0, 51.1, 3.7, 272_000, 2025, [0], 1],
    ['lyon', 'Lyon', '', 1, 45.8, 4.8, 520_000, 2025, [], 0],
    ['nice', 'Nice', '', 1, 43.7, 7.3, 350_000, 2025, [], 0],
  ],
  // [city, practice, status, challenges, start, end]
  records: [
    [0, 0, 2, [0], 2019, null],
    [0, 3, 2, [0, 1], 2022, null],
    [0, 3, 2, [0], null, null],
    [1, 0, 2, [1], 2019, null],
    [1, 3, 2, [1], 2001, null],
    [1, 2, 2, [], 2020, null],
  ],
};

/** Three cities: Ghent with three records, Lyon with three, Nice with none. */
export const atlas = parseAtlas(core);
