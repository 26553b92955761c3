import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { readOrigin } from '../../server/origin';
import { readTranslator } from '../../server/render/words';
import { changesSchema } from '../../src/atlas/changes';
import { parseAtlas } from '../../src/atlas/model';
import { namesIn } from '../../src/atlas/names';
import { allDetailsSchema } from '../../src/atlas/details';
import { spokenIn } from '../../src/app/official';
import { languages } from '../../src/i18n/languages';
import { feedPaths } from '../../src/view/alternates';
import { viewAt } from '../../src/view/viewAt';
import { feedOf, feedSubjects } from '../feeds/feed';
import { atomOf, jsonFeedOf } from '../feeds/write';

/**
 * Writes the feeds of a built folder: of all that is new, and of each practice, country and city, of
 * a city in the languages in which its page is written. Resolves to the number of files.
 * @param out the folder with `data/` in it
 * @param origin of the site; without it addresses begin at the root, which readers of Atom complete
 */
export async function writeFeeds(out: string, origin: string | null): Promise<number> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(out, 'data', file), 'utf8'));
  const core = await read('core.json');
  const changes = v.parse(changesSchema, await read('changes.json'));
  const { cities } = v.parse(allDetailsSchema, await read('cities.json'));
  const told = cities.flatMap(({ records, caseStudies }) => [...records, ...caseStudies]);
  const summaries = new Map(told.map(({ id, summary }) => [id, summary]));
  let count = 0;
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content);
    count += 1;
  };
  for (const language of languages) {
    const i18n = await readTranslator(language, ['words', 'places', 'head']);
    const atlas = parseAtlas(core, namesIn(i18n));
    for (const subject of feedSubjects({ atlas, i18n })) {
      const own = feedPaths(subject.rest);
      const city = atlas.cityById.get(viewAt(subject.rest).city ?? '');
      const isTold = spokenIn(city?.country.code ?? null).includes(language);
      if (!own || !isTold) continue;
      const feed = feedOf(subject, { atlas, i18n, changes, summaries, origin: origin ?? '' });
      await write(i18n.path(own.atom), atomOf(feed));
      await write(i18n.path(own.json), jsonFeedOf(feed));
    }
  }
  return count;
}

/** What readers of news follow: Atom and JSON Feed. */
export function feeds(): Plugin {
  return {
    name: 'atlas:feeds',
    async buildApp({ config }) {
      const count = await writeFeeds(config.build.outDir, readOrigin(process.env['SITE_URL']));
      config.logger.info(`${count} feeds`);
    },
  };
}
