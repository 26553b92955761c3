// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseAtlas } from '../../../src/atlas/model';
import { namesIn, readNames } from '../../../src/atlas/names';
import { createSearch } from '../../../src/atlas/search';
import { searchTexts } from '../../../src/atlas/searchTexts';
import { loadAlternateNames } from '../../../src/atlas/alternateNames';
import { namespacesFor } from '../../../src/app/pageWords';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { atlas, core } from './fixture';

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
    const search = createSearch(
      atlas,
      searchTexts(await speak('en'), [], await loadAlternateNames()),
    );
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
});
