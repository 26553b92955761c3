import { existsSync } from 'node:fs';
import { buildBasemap } from '../data/basemap/build';
import { compileFolder } from '../data/compile/compile';

/** A folder with what pictures are drawn from, compiled from the tables of `data/`. Ends the process where they have faults. */
export async function compiledFolder(): Promise<string> {
  const out = 'build/picture';
  if (!(await compileFolder({ dir: 'data', out, brief: true }))) process.exit(1);
  if (!existsSync(`${out}/map/outline.svg`)) await buildBasemap({ dir: 'data', out });
  return out;
}
