import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/atlas/finder';
import { parseAtlas } from '../../../src/atlas/model';
import { createTranslator } from '../../../src/i18n/translator';

const newAtlas = () =>
  parseAtlas({
    version: 'one',
    regions: [['western', 'Western']],
    countries: [['BE', 'Belgium', 0, 1]],
    practices: [['living-lab', 2, 'Living lab', 'Real streets.']],
    challenges: [],
    cities: [
      ['ghent', 'Ghent', 'Gent', 0, 51.1, 3.7, 272_000, 2025, [], 0],
      ['bruges', 'Bruges', 'Brugge', 0, 51.2, 3.2, 119_000, 2025, [], 0],
    ],
    records: [[0, 0, 2, [], 2019, null]],
  });
const index = { version: 'one', recordNames: ['Street of trees'], cases: [] };

/** A translator that counts how often it was asked for the name of a country. */
function counting() {
  const i18n = createTranslator('en', {});
  const asked: string[] = [];
  const country = (code: string, name: string) => {
    asked.push(code);
    return name;
  };
  return { i18n: Object.assign(Object.create(i18n), { country }), asked };
}

describe('what is searched', () => {
  it('is indexed in steps, and all of it by a search that does not wait', () => {
    const finder = finderOf(newAtlas(), createTranslator('en', {}), { index });
    const gone = performance.now() - 1;
    expect(finder.grow(gone)).toBe(false);
    expect([...finder.search('trees').records]).toEqual([4]);
    expect(finder.grow(gone)).toBe(true);
  });

  it('grows with a document that comes later, without reading the names again', () => {
    const [atlas, { i18n, asked }] = [newAtlas(), counting()];
    const early = finderOf(atlas, i18n, {});
    expect([...early.search('bruges').cities]).toEqual([0, 4]);
    expect([...early.search('trees').records]).toEqual([0]);
    const late = finderOf(atlas, i18n, { index });
    expect([...late.search('trees').records]).toEqual([4]);
    expect([...late.search('bruges').cities]).toEqual([0, 4]);
    expect(asked).toEqual(['BE']);
  });
});
