import { coreOf } from '../data/compile/core';
import { cityDetailsOf } from '../data/compile/details';
import { joinFolder, type Dataset } from '../data/compile/join';
import { readFolder } from '../data/compile/read';
import type { CityDetails } from '../src/atlas/details';
import { Report } from '../src/atlas/fault';
import { parseAtlas, type Atlas } from '../src/atlas/model';

async function shipped(): Promise<Dataset> {
  const report = new Report();
  const folder = await readFolder('data', report);
  if (!folder) throw new Error(report.lines().join('\n'));
  return joinFolder(folder);
}

/** The atlas of the tables in `data/`. @throws Error where they have a fault */
export async function shippedAtlas(): Promise<Atlas> {
  return parseAtlas(JSON.parse(JSON.stringify(coreOf(await shipped()))));
}

/** The texts of its cities. @throws Error where the tables have a fault */
export async function shippedDetails(): Promise<readonly CityDetails[]> {
  const dataset = await shipped();
  return dataset.cities.map((city) => cityDetailsOf(dataset, city));
}
