import { describe, expect, test } from 'vitest';
import { sizes } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { colorEntries } from '../../../src/map/colorBy/colorEntries';
import { glyphs, cityColor, colorsOf, type ColorBy } from '../../../src/map/colorBy/colors';
import { markKey, presence } from '../../../src/map/markShapes';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas } from '../pages/fixture';

const [bruges, ghent, milan] = atlas.cities;
if (!bruges || !ghent || !milan) throw new Error('no cities');

describe('the colour of a city’s mark', () => {
  test('tells its region, in the order of the atlas', () => {
    expect([bruges, ghent, milan].map((city) => cityColor('region', city))).toEqual([
      'region0',
      'region0',
      'region1',
    ]);
  });

  test('tells its size, from the smallest class up', () => {
    const color = (size: (typeof sizes)[number]) => cityColor('size', { ...ghent, size });
    expect(sizes.map(color)).toEqual(['size0', 'size1', 'size2', 'size3', 'size4']);
  });

  test('tells how many schemes have recognised it, up to three', () => {
    const color = (...recognitions: (typeof ghent)['recognitions'][number][]) =>
      cityColor('recognition', { ...ghent, recognitions });
    expect(color()).toBe('recognition0');
    expect(color('icapital')).toBe('recognition1');
    expect(color('icapital', 'other')).toBe('recognition2');
    expect(color('icapital', 'other', 'i-team')).toBe('recognition3');
    expect(color('icapital', 'other', 'i-team', 'mission-city')).toBe('recognition3');
  });

  test('begins anew where an atlas has more regions than there are coloring', () => {
    const region = (index: number) => ({ index, id: `r${index}`, label: '' });
    const color = (index: number) =>
      cityColor('region', { ...ghent, country: { ...ghent.country, region: region(index) } });
    expect(color(5)).toBe('region5');
    expect(color(6)).toBe('region0');
  });

  test('has a glyph of its own within each kind: no colour says it alone', () => {
    for (const by of ['region', 'size', 'recognition'] as const) {
      const own = colorsOf[by].map((color) => glyphs[color]);
      expect(own.length).toBeGreaterThan(3);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  test('is part of the name of its look, beside what it tells', () => {
    expect(markKey(presence(ghent.profile), cityColor('size', ghent))).toBe('1001-size2');
    expect(markKey(presence(ghent.profile), undefined)).toBe('1001');
  });
});

describe.each(['en', 'fr'] as const)('the key in %s', async (language) => {
  const i18n = createTranslator(language, await loadMessages(language, ['words', 'tones']));
  const whole = syntheticAtlas(200, 3);

  test.each(['region', 'size', 'recognition'] as const)(
    'names every colour that a city has by %s, each once',
    (by: ColorBy) => {
      const entries = colorEntries(by, whole, i18n);
      const named = entries.map(({ color }) => color);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toEqual(
        expect.arrayContaining([...new Set(whole.cities.map((city) => cityColor(by, city)))]),
      );
      const labels = entries.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(/^\p{Lu}|^\d/u);
    },
  );
});
