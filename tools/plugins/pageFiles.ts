import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readOrigin } from '../../server/origin';
import { parseAtlas, type Atlas } from '../../src/atlas/model';
import { paths } from '../../src/view/paths';
import { tidyKept } from './kept';
import { batches, inThread } from './threads';

/** Pages that have files of their own beside them, without language. */
export function pagesWithFiles({ cities, practices }: Atlas): string[] {
  const countries = [...new Set(cities.map(({ country }) => country.code))];
  return [
    paths.home,
    ...cities.map(({ id }) => paths.city(id)),
    ...practices.map(({ id }) => paths.practice(id)),
    ...countries.map((code) => paths.country(code)),
  ];
}

/** So many pages at a time: their pictures take a second or two, after which a script may go before the next. */
const batch = 6;

async function writeAll(out: string): Promise<number> {
  const core: unknown = JSON.parse(await readFile(join(out, 'data', 'core.json'), 'utf8'));
  const origin = readOrigin(process.env['SITE_URL']);
  const jobs = [...batches(pagesWithFiles(parseAtlas(core)), batch)];
  const counts = await Promise.all(jobs.map((pages) => inThread('files', { out, origin, pages })));
  await tidyKept('pictures');
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * What lies beside the pages: their data, their pictures, and what an embedding site is told of
 * them. It needs the data and the map only, so it begins as soon as they are there, and is waited
 * for at the end: in between, the bundler leaves cores without work.
 */
export function pageFiles(): { begun: Plugin; done: Plugin } {
  let writing: Promise<number> | undefined;
  return {
    begun: {
      name: 'atlas:page-files',
      async buildApp({ config }) {
        writing = writeAll(config.build.outDir);
        // Whoever waits for it hears of it.
        writing.catch(() => undefined);
      },
    },
    done: {
      name: 'atlas:page-files-done',
      async buildApp({ config }) {
        config.logger.info(`${await writing} files beside the pages`);
      },
    },
  };
}
