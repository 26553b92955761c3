import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtlas } from '../../src/atlas/model';

const core: object = JSON.parse(
  readFileSync(join(process.env['ATLAS_DIST'] ?? 'dist', 'data/core.json'), 'utf8'),
);
const atlas = parseAtlas(core);

/** How many cities and records the built atlas has: every release has others. */
export const cityCount = atlas.cities.length;
export const recordCount = atlas.records.length;
