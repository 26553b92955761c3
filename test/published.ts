import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/**
 * The first version that was published: its dated folder as the build of
 * 24 November 2026 wrote it below `v/`, byte for byte, without the compressed
 * twin that lies beside each text. It is never made anew: others have embedded it.
 */
export const published = '2026-11-24-74363b5f';
const archive = `test/fixtures/published/${published}.zip`;

let read: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Its files by their path below the version's folder: `embed/index.html`. */
export function readPublished(): Promise<ReadonlyMap<string, Uint8Array>> {
  read ??= readFile(archive).then((bytes) => {
    const entries = Object.entries(unzipSync(bytes));
    return new Map(entries.map(([name, body]) => [name.slice(published.length + 1), body]));
  });
  return read;
}

/** One of its documents. @throws Error if it has none of this name */
export async function publishedJson(name: string): Promise<unknown> {
  const body = (await readPublished()).get(name);
  if (!body) throw new Error(`${published} has no ${name}`);
  return JSON.parse(strFromU8(body));
}

/** Lays it into a built folder, where its readers find it: `<out>/v/<version>/`. */
export async function layPublished(out: string): Promise<void> {
  for (const [name, body] of await readPublished()) {
    const file = join(out, 'v', published, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}
