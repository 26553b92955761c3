import { coreOf } from '../data/compile/core';
import { joinFolder } from '../data/compile/join';
import { readFolder } from '../data/compile/read';
import { Report } from '../src/atlas/fault';
import { parseAtlas, type Atlas } from '../src/atlas/model';

/** The atlas of the tables in `data/`. @throws Error where they have a fault */
export async function shippedAtlas(): Promise<Atlas> {
  const report = new Report();
  const folder = await readFolder('data', report);
  if (!folder) throw new Error(report.lines().join('\n'));
  return parseAtlas(JSON.parse(JSON.stringify(coreOf(joinFolder(folder)))));
}
