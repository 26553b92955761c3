import { describe as suite, expect, it } from 'vitest';
import type { Filter } from '../../../src/atlas/filter';
import { yearsIn } from '../../../src/atlas/finder';
import { describe } from '../../../src/atlas/sentence';
import { loadMessages } from '../../../src/i18n/catalogue';
import { languages } from '../../../src/i18n/languages';
import { createTranslator, type Translator } from '../../../src/i18n/translator';
import { syntheticAtlas } from '../../bench/synthetic';
import { nothing } from './nothing';

const atlas = syntheticAtlas(209, 1);

interface View {
  asked: Partial<Filter>;
  /** Cities that are left. */
  n: number;
  countries?: number;
  isGuess?: true;
}

/** Forty views that are told each in its own way: how many, of what, where, when, and several at once. */
const views: readonly View[] = [
  { asked: {}, n: 209, countries: 42 },
  { asked: { practice: ['citizens-assembly'] }, n: 0 },
  { asked: { practice: ['citizens-assembly'] }, n: 1 },
  { asked: { practice: ['citizens-assembly'] }, n: 2 },
  { asked: { practice: ['citizens-assembly'] }, n: 5 },
  { asked: { practice: ['citizens-assembly'] }, n: 22, countries: 14 },
  { asked: { practice: ['citizens-assembly'], challenge: ['climate'] }, n: 21, countries: 11 },
  { asked: { practice: ['innovation-team', 'living-lab'] }, n: 104, countries: 32 },
  { asked: { practice: ['innovation-strategy', 'mission-driven-policy'], match: 'all' }, n: 12 },
  { asked: { practice: ['cross-sector-lead', 'cross-department-unit', 'staff-skills'] }, n: 61 },
  { asked: { practice: ['innovation-funding'], status: ['planned'] }, n: 3 },
  { asked: { practice: ['innovation-procurement'], country: ['NL'] }, n: 4, countries: 1 },
  { asked: { practice: ['regulatory-sandbox'], country: ['CY'] }, n: 0, countries: 0 },
  { asked: { practice: ['open-data'], country: ['GR', 'TR'] }, n: 6, countries: 2 },
  { asked: { practice: ['digital-twin'], challenge: ['mobility', 'energy'] }, n: 33 },
  {
    asked: { practice: ['impact-evaluation', 'ai-governance'], challenge: ['health'] },
    n: 8,
  },
  {
    asked: { practice: ['service-design', 'open-data'], match: 'all', challenge: ['digital'] },
    n: 9,
  },
  { asked: { practice: ['participatory-budgeting'], status: ['active', 'completed'] }, n: 45 },
  { asked: { practice: ['digital-participation'], from: 2023 }, n: 17 },
  { asked: { practice: ['cross-sector-alliance'], to: 2019 }, n: 1 },
  { asked: { practice: ['knowledge-partnership'], from: 2019, to: 2021 }, n: 25 },
  { asked: { challenge: ['ageing'] }, n: 5 },
  { asked: { challenge: ['housing', 'inclusion', 'circular-economy'] }, n: 31 },
  { asked: { challenge: ['democracy'], status: ['pilot'] }, n: 2 },
  { asked: { challenge: ['economy'], from: 2024, to: 2024 }, n: 11 },
  { asked: { challenge: ['public-space'], region: ['central-and-eastern'] }, n: 7 },
  { asked: { status: ['planned', 'pilot'] }, n: 70 },
  { asked: { country: ['PT'] }, n: 6, countries: 1 },
  { asked: { country: ['MD'] }, n: 1, countries: 1 },
  { asked: { country: ['GB', 'CZ', 'UA'] }, n: 24, countries: 3 },
  { asked: { region: ['northern', 'south-east-europe-and-turkiye'] }, n: 52 },
  { asked: { size: ['under-100k', 'over-1m'] }, n: 50 },
  { asked: { size: ['250k-500k'], country: ['DE'] }, n: 1, countries: 1 },
  { asked: { recognition: ['icapital', 'mission-city'] }, n: 101 },
  { asked: { recognition: ['i-team'], country: ['AD'] }, n: 0, countries: 0 },
  { asked: { q: 'lighting' }, n: 7 },
  { asked: { q: 'Łódź' }, n: 1, countries: 1, isGuess: true },
  { asked: { q: 'xyzzy' }, n: 0 },
  { asked: { q: 'data', practice: ['open-data'], country: ['SE', 'FI'] }, n: 2, countries: 2 },
  {
    asked: {
      practice: ['innovation-team', 'digital-twin'],
      match: 'all',
      challenge: ['climate', 'energy'],
      status: ['active'],
      country: ['DE', 'AT'],
      size: ['500k-1m'],
      recognition: ['mission-label'],
      from: 2020,
      q: 'lab',
    },
    n: 3,
    countries: 2,
  },
];

/** What the page says of a view. */
function said({ asked, n, countries = Math.min(n, 14), isGuess }: View, i18n: Translator): string {
  const filter = { ...nothing, ...asked };
  const { country, region, from, to } = filter;
  // The first cities lie where is asked for, and a few that do not match beside them.
  const cities = atlas.cities.map((city) => {
    if (city.index >= n + 9) return city;
    const there = {
      ...city.country.region,
      ...(region[0] !== undefined && { id: region[0] }),
    };
    const code = country[city.index % Math.max(country.length, 1)] ?? city.country.code;
    return { ...city, country: { ...city.country, code, region: there } };
  });
  const years = from === null && to === null ? '' : i18n.t('search.years', yearsIn(filter));
  const found = { cities: [], records: [], isGuess: isGuess ?? false, years };
  const shown = cities.slice(0, n);
  const records = atlas.records.slice(0, 959);
  return describe(filter, { cities: shown, countries, records, found }, { ...atlas, cities }, i18n);
}

suite('the sentence over what is shown', () => {
  it('is told of forty views', () => {
    expect(views).toHaveLength(40);
  });

  // Read by somebody who did not write it; read it again where it changes.
  it.each(languages)('is a sentence in %s', async (language) => {
    const messages = await loadMessages(language, ['words', 'search', 'places']);
    const i18n = createTranslator(language, messages);
    const lines = views.map((view, at) => `${at + 1}. ${said(view, i18n)}.\n`).join('');
    await expect(lines).toMatchFileSnapshot(`../../snapshots/sentences/${language}.txt`);
  });
});
