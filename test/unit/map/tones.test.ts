import { describe, expect, test } from 'vitest';
import { sizes } from '../../../src/atlas/model';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { toneEntries } from '../../../src/map/tones/entries';
import { hearts, toneOf, tonesOf, type ToneBy } from '../../../src/map/tones/tones';
import { lookKey, profileOf } from '../../../src/map/petals';
import { syntheticAtlas } from '../../bench/synthetic';
import { atlas } from '../pages/fixture';

const [bruges, ghent, milan] = atlas.cities;
if (!bruges || !ghent || !milan) throw new Error('no cities');

describe('the tone of a city’s mark', () => {
  test('tells its region, in the order of the atlas', () => {
    expect([bruges, ghent, milan].map((city) => toneOf('region', city))).toEqual([
      'region0',
      'region0',
      'region1',
    ]);
  });

  test('tells its size, from the smallest class up', () => {
    const tone = (size: (typeof sizes)[number]) => toneOf('size', { ...ghent, size });
    expect(sizes.map(tone)).toEqual(['size0', 'size1', 'size2', 'size3', 'size4']);
  });

  test('tells how many schemes have recognised it, up to three', () => {
    const tone = (...recognitions: (typeof ghent)['recognitions'][number][]) =>
      toneOf('recognition', { ...ghent, recognitions });
    expect(tone()).toBe('recognition0');
    expect(tone('icapital')).toBe('recognition1');
    expect(tone('icapital', 'other')).toBe('recognition2');
    expect(tone('icapital', 'other', 'i-team')).toBe('recognition3');
    expect(tone('icapital', 'other', 'i-team', 'mission-city')).toBe('recognition3');
  });

  test('begins anew where an atlas has more regions than there are tones', () => {
    const region = (index: number) => ({ index, id: `r${index}`, label: '' });
    const tone = (index: number) =>
      toneOf('region', { ...ghent, country: { ...ghent.country, region: region(index) } });
    expect(tone(5)).toBe('region5');
    expect(tone(6)).toBe('region0');
  });

  test('has a heart of its own within each kind: no colour says it alone', () => {
    for (const by of ['region', 'size', 'recognition'] as const) {
      const own = tonesOf[by].map((tone) => hearts[tone]);
      expect(own.length).toBeGreaterThan(3);
      expect(new Set(own).size).toBe(own.length);
    }
  });

  test('is part of the name of its look, beside the petals', () => {
    expect(lookKey(ghent.profile, toneOf('size', ghent))).toBe('1001-size2');
    expect(lookKey(ghent.profile, undefined)).toBe('1001');
    expect(profileOf('1023-region4')).toEqual(profileOf('1023'));
  });
});

describe.each(['en', 'fr'] as const)('the key in %s', async (language) => {
  const i18n = createTranslator(language, await loadMessages(language, ['words', 'tones']));
  const whole = syntheticAtlas(200, 3);

  test.each(['region', 'size', 'recognition'] as const)(
    'names every tone that a city has by %s, each once',
    (by: ToneBy) => {
      const entries = toneEntries(by, whole, i18n);
      const named = entries.map(({ tone }) => tone);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toEqual(
        expect.arrayContaining([...new Set(whole.cities.map((city) => toneOf(by, city)))]),
      );
      const labels = entries.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const label of labels) expect(label).toMatch(/^\p{Lu}|^\d/u);
    },
  );
});
