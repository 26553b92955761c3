import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCountries } from './countries';
import { outlineSvg } from './outline';
import { readWater } from './water';

interface Folders {
  /** Where the dataset's tables are. */
  dir: string;
  /** Where the site is built. */
  out: string;
}

/** Writes what the map is drawn from: the picture's outline. */
export async function buildBasemap({ out }: Folders): Promise<void> {
  const [countries, water] = await Promise.all([readCountries(), readWater()]);
  await mkdir(join(out, 'map'), { recursive: true });
  await writeFile(join(out, 'map', 'outline.svg'), outlineSvg(countries, water));
}
