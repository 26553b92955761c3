import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCountries } from './countries';
import { groundPlaces, nameCountries } from './names';
import { countryLands } from './lands';
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

/** Writes what the map is drawn from: the picture's outline, the names on it, and the engine's tiles. */
export async function buildBasemap({ dir, out }: Folders): Promise<void> {
  const [countries, water, cities] = await Promise.all([
    readCountries(),
    readWater(),
    readOwnCities(dir),
  ]);
  await mkdir(join(out, 'map'), { recursive: true });
  const own = new Set(cities.map(({ country }) => country));
  const names = nameCountries(countries, own);
  await writeFile(join(out, 'map', 'outline.svg'), outlineSvg(countries, water, own));
  const small = outlineSvg(countries, water, own, 'coarser');
  await writeFile(join(out, 'map', 'names.json'), JSON.stringify(groundPlaces(names)));
  await writeFile(join(out, 'map', 'outline-small.svg'), small);
  // A file each: who shows one country needs no other.
  await mkdir(join(out, 'map', 'lands'), { recursive: true });
  for (const [code, land] of countryLands(countries, water, own)) {
    await writeFile(join(out, 'map', 'lands', `${code}.json`), JSON.stringify(land));
  }
  const tiles = europeTiles({ countries, names, water, cities });
  await writeFile(join(out, 'map', 'europe.pmtiles'), tiles);
}
