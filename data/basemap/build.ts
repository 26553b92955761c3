import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCountries } from './countries';
import { outlineSvg } from './outline';
import { readOwnCities } from './places';
import { europeTiles } from './tiles';
import { readWater } from './water';

interface Folders {
  /** Where the dataset's tables are. */
  dir: string;
  /** Where the site is built. */
  out: string;
}

/** Writes what the map is drawn from: the picture's outline and the engine's tiles. */
export async function buildBasemap({ dir, out }: Folders): Promise<void> {
  const [countries, water, cities] = await Promise.all([
    readCountries(),
    readWater(),
    readOwnCities(dir),
  ]);
  await mkdir(join(out, 'map'), { recursive: true });
  await writeFile(join(out, 'map', 'outline.svg'), outlineSvg(countries, water));
  const small = outlineSvg(countries, water, 'coarser');
  await writeFile(join(out, 'map', 'outline-small.svg'), small);
  await writeFile(join(out, 'map', 'europe.pmtiles'), europeTiles({ countries, water, cities }));
}
