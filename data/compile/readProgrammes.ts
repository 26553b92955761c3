import type { Report } from '../../src/atlas/fault';
import { readTable } from './check';
import { cueTable, type ReadProgramme } from './cueTable';
import type { TableFiles } from './files';

/** Reads and checks every table in `cues/`; a folder without one has no programme. */
export async function readProgrammes(files: TableFiles, report: Report): Promise<ReadProgramme[]> {
  const paths = await files.paths();
  const ids = paths.flatMap((path) => /^cues\/([a-z0-9-]+)\.csv$/u.exec(path)?.[1] ?? []);
  return Promise.all(
    ids.sort().map(async (programme) => ({
      id: programme,
      ...(await readTable(files, cueTable(programme), report)),
    })),
  );
}
