// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readWritten } from '../../../server/render/catalogues';
import { parseAtlas } from '../../../src/atlas/model';
import { namesIn, readNames } from '../../../src/atlas/names';
import { createSearch } from '../../../src/atlas/search';
import { searchTexts } from '../../../src/atlas/searchTexts';
import { loadSought } from '../../../src/atlas/sought';
import { namespacesFor } from '../../../src/app/pageWords';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { atlas, core } from './fixture';

/** Names as CLDR has them, by city and language. */
const { cities: inCldr } = v.parse(
  v.object({ cities: v.record(v.string(), v.record(v.string(), v.string())) }),
  JSON.parse(readFileSync('test/fixtures/cldrCities.json', 'utf8')),
);

/** Where ours is another on purpose: the table of docs/glossary/places.md says so, with the reason. */
function meantOtherwise(): string[] {
  const [, section = ''] = readFileSync('docs/glossary/places.md', 'utf8').split(
    '## Otherwise than CLDR\n',
  );
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.trim())
        .join(' '),
    );
}

const speak = async (language: 'en' | 'fr') =>
  createTranslator(language, await loadMessages(language, namespacesFor(language, 'home')));

describe('the names of cities', () => {
  it('are those of the page’s language, beside those of the data', async () => {
    const [english, french] = [await speak('en'), await speak('fr')].map((i18n) =>
      parseAtlas(core, namesIn(i18n)).cities.map(({ name }) => name),
    );
    expect(english).toEqual(['Bruges', 'Ghent', 'Milan']);
    expect(french).toEqual(['Bruges', 'Gand', 'Milan']);
    const gand = parseAtlas(core, namesIn(await speak('fr'))).cityById.get('ghent');
    expect(gand?.englishName).toBe('Ghent');
  });

  it('are found in every language, whatever the page speaks', async () => {
    const search = createSearch(atlas, searchTexts(await speak('en'), [], await loadSought()));
    const found = (text: string) => atlas.cities.filter(({ index }) => search(text).cities[index]);
    for (const text of ['gand', 'Ghent', 'gent']) {
      expect(found(text).map(({ id }) => id)).toEqual(['ghent']);
    }
  });

  it('are read in the page itself where it was published with all of them', () => {
    const page = (list: string) =>
      new DOMParser().parseFromString(`<base target="_blank" />${list}`, 'text/html');
    const row = '<li><a href="/fr/city/ghent/"><b>Gand</b> <small>Belgique</small></a></li>';
    const names = readNames(page(`<ul data-whole="">${row}</ul>`));
    const cities = parseAtlas(core, names ?? undefined).cities.map(({ name }) => name);
    expect(cities).toEqual(['Bruges', 'Gand', 'Milan']);
    expect(readNames(page(`<ul>${row}</ul>`))).toBeNull();
  });

  it('are CLDR’s where it has them, but for those that docs/glossary/places.md gives a reason for', async () => {
    const table = v.parse(
      v.array(v.object({ id: v.string(), name: v.string() })),
      parse(readFileSync('data/cities.csv'), { columns: true, bom: true }),
    );
    const english = new Map(table.map(({ id, name }) => [id, name]));
    const otherwise: string[] = [];
    for (const language of Object.keys(inCldr['berlin'] ?? {})) {
      const own = await readWritten(language, 'places');
      for (const [id, names] of Object.entries(inCldr)) {
        const name = own[`place.${id}`] ?? english.get(id);
        if (name !== names[language])
          otherwise.push(`${id} ${language} ${name} ${names[language]}`);
      }
    }
    expect(otherwise.sort()).toEqual(meantOtherwise().sort());
  });
});
