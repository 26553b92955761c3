import { describe as suite, expect, it } from 'vitest';
import type { Filter } from '../../../src/atlas/filter';
import type { City } from '../../../src/atlas/model';
import { describe, labeller } from '../../../src/atlas/sentence';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { syntheticAtlas } from '../../bench/synthetic';
import { nothing } from './nothing';

const atlas = syntheticAtlas(188, 1);
const english = createTranslator('en', await loadMessages('en', ['words']));
const french = createTranslator('fr', await loadMessages('fr', ['words']));

/** The city in the place that is asked for, if it is one of the first of the atlas. */
function inPlace(city: City, { country: [code], region: [id] }: Filter, first: number): City {
  const { country, index } = city;
  if (index >= first) return city;
  const region = { ...country.region, id: id ?? country.region.id };
  return { ...city, country: { ...country, code: code ?? country.code, region } };
}

/** Both languages' sentence for a filter that leaves `n` cities in `countries` countries. */
function said(asked: Partial<Filter>, n: number, countries = Math.min(n, 14)): string {
  const cities: City[] = atlas.cities.slice(0, n);
  const filter = { ...nothing, ...asked };
  const records = atlas.records.slice(0, 959);
  const placed = { ...atlas, cities: atlas.cities.map((city) => inPlace(city, filter, n + 9)) };
  return [english, french]
    .map((i18n) => describe(filter, { cities, countries, records }, placed, i18n))
    .join('\n');
}

suite('a search that nothing is written like', () => {
  const filter = { ...nothing, q: 'St Gallen' };
  const told = (isGuess: boolean, n: number) =>
    [english, french].map((i18n) =>
      describe(
        filter,
        {
          cities: atlas.cities.slice(0, n),
          countries: 1,
          records: atlas.records.slice(0, 4),
          found: { cities: [], records: [], isGuess },
        },
        atlas,
        i18n,
      ),
    );

  it('is told as the guess that it is', () => {
    expect(told(true, 1)).toEqual([
      '1 of 188 cities in 1 country is written nearly like “St Gallen” (none exactly so)',
      '1 ville sur 188 (1 pays) s’écrit presque comme «\u00a0St Gallen\u00a0» (aucune exactement ainsi)',
    ]);
    expect(told(true, 2)[0]).toContain('are written nearly like');
  });

  it('is told as found where it is, and as not found where nothing is near', () => {
    expect(told(false, 1)[0]).toContain('matches “St Gallen”');
    expect(told(true, 0)[0]).toContain('matches “St Gallen”');
  });
});

const assembly = ['citizens-assembly'];
const several = ['innovation-team', 'living-lab', 'open-data'];
const cases: readonly (readonly [name: string, asked: Partial<Filter>, n: number])[] = [
  ['nothing', {}, 188],
  ['one practice', { practice: assembly }, 23],
  ['one practice, one city', { practice: assembly }, 1],
  ['one practice, no city', { practice: assembly }, 0],
  ['two practices', { practice: ['innovation-team', 'living-lab'] }, 60],
  ['two practices, all', { practice: ['innovation-team', 'living-lab'], match: 'all' }, 12],
  ['three practices', { practice: several }, 90],
  ['practice and challenge', { practice: assembly, challenge: ['climate'] }, 23],
  ['practice and two challenges', { practice: assembly, challenge: ['climate', 'energy'] }, 25],
  ['practices and challenge', { practice: several, challenge: ['economy'] }, 40],
  [
    'practices, all, and challenges',
    { practice: several, match: 'all', challenge: ['climate', 'health'] },
    2,
  ],
  ['challenge', { challenge: ['ageing'] }, 5],
  ['challenges', { challenge: ['ageing', 'housing', 'circular-economy'] }, 31],
  ['status', { status: ['pilot'] }, 40],
  ['statuses', { status: ['planned', 'completed'] }, 70],
  [
    'practice, challenge, status',
    { practice: assembly, challenge: ['democracy'], status: ['active'] },
    9,
  ],
  [
    'practices, all, challenge, status',
    { practice: several, match: 'all', challenge: ['digital'], status: ['planned', 'pilot'] },
    1,
  ],
  ['country', { country: ['PT'] }, 6],
  ['country, one city', { country: ['MD'] }, 1],
  ['countries', { country: ['IT', 'ES', 'NL'] }, 38],
  ['country and practice', { country: ['GB', 'CY'], practice: ['digital-twin'] }, 4],
  ['region', { region: ['northern'] }, 44],
  ['regions', { region: ['eastern-neighbourhood', 'south-east-europe-and-turkiye'] }, 14],
  ['region and challenge', { region: ['central-and-eastern'], challenge: ['public-space'] }, 8],
  ['size', { size: ['over-1m'] }, 21],
  ['sizes', { size: ['under-100k', '500k-1m'] }, 50],
  ['size, no city', { size: ['under-100k'], practice: ['regulatory-sandbox'] }, 0],
  ['recognition', { recognition: ['icapital'] }, 60],
  ['recognitions', { recognition: ['mission-label', 'other', 'eurocities-award'] }, 110],
  ['recognition, one city', { recognition: ['i-team'] }, 1],
  ['search', { q: 'lighting' }, 7],
  ['search, one city', { q: 'Łódź' }, 1],
  ['search, no city', { q: 'xyzzy' }, 0],
  ['search and practice', { q: 'data', practice: ['open-data'] }, 33],
  [
    'everything',
    {
      practice: several,
      match: 'all',
      challenge: ['climate', 'energy'],
      status: ['active'],
      country: ['DE', 'AT'],
      region: ['western'],
      size: ['250k-500k'],
      recognition: ['mission-city'],
      q: 'lab',
    },
    1,
  ],
  [
    'everything, no city',
    {
      practice: assembly,
      challenge: ['health'],
      status: ['pilot'],
      country: ['FR'],
      region: ['western'],
      size: ['100k-250k'],
      recognition: ['mayors-challenge'],
      q: 'panel',
    },
    0,
  ],
];

suite('the sentence', () => {
  it.each(cases)('%s', (_, asked, n) => {
    expect(said(asked, n)).toMatchSnapshot();
  });

  it('says what the data say where the catalogue has no word', () => {
    expect(said({ practice: ['practice-1'], country: ['C3'] }, 3)).toMatchSnapshot();
  });

  it('names options, or gives their id back', () => {
    const label = labeller(atlas, english);
    expect(label('recognition', 'icapital')).toBe('European Capital of Innovation (iCapital)');
    expect(label('practice', 'practice-2')).toBe('Practice 2');
    expect(label('size', 'enormous')).toBe('enormous');
  });
});
