import { describe, expect, test } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import { parseAtlas } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { looksOf } from '../../../src/map/askedLooks';
import { openingLooks } from '../../../src/map/looks';
import { lookKey } from '../../../src/map/markShapes';
import { defaultView, type View } from '../../../src/view/view';

const place = (id: string) => [id, id.toUpperCase(), '', 0, 50, 5, 1000, null, [], 0];
/** Statuses by their place: planned, pilot, active, completed. */
const atlas = parseAtlas({
  version: 'test',
  regions: [['west', 'West']],
  countries: [['BE', 'Belgium', 0, 1]],
  practices: [
    ['team', 1, 'Team', 'A team'],
    ['data', 2, 'Data', 'A portal'],
    ['lab', 2, 'Lab', 'A lab'],
    ['twin', 2, 'Twin', 'A twin'],
    ['panel', 3, 'Panel', 'A panel'],
  ],
  challenges: [['climate', 'Climate']],
  cities: ['a', 'b', 'c'].map(place),
  records: [
    [0, 1, 3, [], 2012, null],
    [0, 1, 1, [0], 2019, null],
    [0, 1, 0, [], null, null],
    [1, 1, 0, [], null, null],
    [1, 4, 2, [0], 2021, null],
    [2, 2, 2, [], 2020, null],
  ],
});
const ask = (asks: Partial<View>) =>
  looksOf(createIndex(atlas).run({ ...defaultView, ...asks }), atlas);
const [a, b, c] = atlas.cities;
if (!a || !b || !c) throw new Error('no cities');

describe('what marks tell', () => {
  test('is which capabilities are on record, where nothing is asked of records', () => {
    for (const asks of [{}, { country: ['BE'] }, { size: ['under-100k'] }, { q: 'a' }]) {
      expect(ask(asks)).toBe(openingLooks);
    }
    expect([a, b, c].map((city) => lookKey(openingLooks.of(city)))).toEqual([
      '0010',
      '0011',
      '0010',
    ]);
  });

  test('is how far the one practice has come: active, pilot, completed, planned', () => {
    const looks = ask({ practice: ['data'] });
    expect(looks.of(a)).toEqual({ status: 'pilot', color: 'analytical' });
    expect(looks.of(b)).toEqual({ status: 'planned', color: 'analytical' });
    expect([a, b].map(looks.year)).toEqual([2019, null]);
  });

  test('counts only the records that match', () => {
    const looks = ask({ practice: ['data'], status: ['completed'] });
    expect(looks.of(a)).toEqual({ status: 'completed', color: 'analytical' });
    expect(looks.year(a)).toBe(2012);
  });

  test('has no colour of a capability, and no year, where no practice is asked for', () => {
    const looks = ask({ challenge: ['climate'] });
    expect(looks.of(b)).toEqual({ status: 'active', color: 'ink2' });
    expect(looks.year(b)).toBeNull();
  });

  test('is which of several practices are on record, each in its place', () => {
    const looks = ask({ practice: ['data', 'panel'] });
    expect([a, b].map((city) => lookKey(looks.of(city)))).toEqual(['a1p0', 'a1p1']);
    expect(looks.year(a)).toBeNull();
  });

  test('is under which capabilities, where they are more than fit a disc', () => {
    const looks = ask({ practice: ['team', 'data', 'lab', 'twin', 'panel'] });
    expect(looks.asked).toEqual({ kind: 'capabilities', most: true });
    expect(lookKey(looks.of(b))).toBe('0011');
  });
});

describe.each(['en', 'fr'] as const)('the key in %s', async (language) => {
  const i18n = createTranslator(language, await loadMessages(language, ['words', 'map']));
  const keyTo = (asks: Partial<View>) => ask(asks).key(i18n);

  test('explains every look that the map can have', () => {
    expect(keyTo({}).entries).toHaveLength(5);
    const status = keyTo({ practice: ['data'] });
    expect(status.title).toBe('Data');
    const told = status.entries.map(({ look }) => lookKey(look));
    expect(told).toEqual(
      ['active', 'pilot', 'completed', 'planned'].map((one) => `${one}_analytical`),
    );
    const several = keyTo({ practice: ['data', 'panel'] }).entries;
    expect(several.map(({ look, label }) => `${lookKey(look)} ${label}`)).toEqual([
      'a1p0 Data',
      'a0p1 Panel',
    ]);
  });
});
