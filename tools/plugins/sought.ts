import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { catalogueFile } from '../../server/render/catalogues.ts';
import { compileSought } from '../../server/render/sought.ts';
import { languages } from '../../src/i18n/codes.ts';

/** How src/atlas/sought.ts calls it. */
const virtual = 'virtual:sought';
const resolved = `\0${virtual}`;

const rows = v.array(v.looseObject({ code: v.string() }));

/** Of an id and no other: the bundler asks for nothing else then. */
const exactly = (id: string) => new RegExp(`^${id}$`);

/** The codes of the countries of a folder of tables. */
async function countriesIn(dir: string): Promise<readonly string[]> {
  const csv = await readFile(join(dir, 'countries.csv'), 'utf8');
  return v.parse(rows, parse(csv, { columns: true, bom: true })).map(({ code }) => code);
}

/** The compiled file of what readers call things in every language: a chunk that the first search fetches. */
export function sought(dir = 'data'): Plugin {
  return {
    name: 'atlas:sought',
    resolveId: { filter: { id: exactly(virtual) }, handler: () => resolved },
    load: {
      filter: { id: exactly(resolved) },
      async handler() {
        for (const language of languages) {
          for (const namespace of ['places', 'words', 'sought']) {
            this.addWatchFile(catalogueFile(language, namespace));
          }
        }
        const names = JSON.stringify(await compileSought(await countriesIn(dir)));
        // A browser reads a string faster than an object that is written out.
        return { code: `export default JSON.parse(${JSON.stringify(names)})`, moduleType: 'js' };
      },
    },
  };
}
