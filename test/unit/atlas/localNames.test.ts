import { describe, expect, it } from 'vitest';
import { localNames } from '../../../src/atlas/localNames';
import { shippedAtlas } from '../../shippedAtlas';

describe('names of cities in their own languages', () => {
  it('are told apart, each with its language', () => {
    expect(localNames('Λεμεσός / Limasol', 'CY')).toEqual([
      { text: 'Λεμεσός', lang: 'el' },
      { text: 'Limasol', lang: 'tr' },
    ]);
    expect(localNames('Bruxelles / Brussel', 'BE')).toEqual([
      { text: 'Bruxelles', lang: 'fr' },
      { text: 'Brussel', lang: 'nl' },
    ]);
    expect(localNames('Скопје / Shkup', 'MK').map(({ lang }) => lang)).toEqual(['mk', 'sq']);
    expect(localNames('Liége', 'BE')).toEqual([{ text: 'Liége', lang: undefined }]);
  });

  it('all have one in the data that are shipped', async () => {
    const { cities } = await shippedAtlas();
    const unknown = cities
      .filter(({ name, localName }) => localName !== name)
      .flatMap(({ localName, country }) => localNames(localName, country.code))
      .filter(({ lang }) => lang === undefined);
    expect(unknown).toEqual([]);
  });
});
