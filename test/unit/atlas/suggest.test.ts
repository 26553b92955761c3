import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { finderOf, type Finder } from '../../../src/atlas/finder';
import { parseAtlas, type Atlas } from '../../../src/atlas/model';
import { createOffers, type OffersIn } from '../../../src/atlas/offers';
import { recordTextsSchema } from '../../../src/atlas/recordTexts';
import { searchIndexSchema } from '../../../src/atlas/searchIndex';
import { loadSought } from '../../../src/atlas/sought';
import { nearestPractice, suggest, withoutWord, type Suggestion } from '../../../src/atlas/suggest';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { defaultView } from '../../../src/view/view';
import { run } from '../compile/folder';

let atlas: Atlas;
let finder: Finder;
let offersIn: OffersIn;

beforeAll(async () => {
  const { files } = await run('data');
  const json = (name: string): unknown => JSON.parse(files.get(`data/${name}.json`) ?? '');
  atlas = parseAtlas(json('core'));
  const i18n = createTranslator('en', await loadMessages('en', ['words']));
  finder = finderOf(atlas, i18n, {
    index: v.parse(searchIndexSchema, json('search')),
    records: v.parse(recordTextsSchema, json('records')),
    sought: await loadSought(),
    words: await loadMessages('en', ['search']),
  });
  offersIn = createOffers(atlas, finder);
}, 60_000);

/** What a suggestion would open, shortly. */
function said(option: Suggestion): string {
  switch (option.kind) {
    case 'offers':
      return `offer ${offered(option.offer.asks)}`;
    case 'cities':
      return `city ${option.city.id}`;
    case 'practices':
      return `practice ${option.practice.id}`;
    case 'countries':
      return `country ${option.country.code}`;
    case 'records':
      return `record ${option.id}`;
    case 'cases':
      return `case ${option.city.id}`;
  }
}
const offered = (asks: ReturnType<OffersIn>[number]['asks']): string =>
  'facet' in asks ? `${asks.facet}=${asks.id}` : `from=${asks.from}&to=${asks.to}`;
const suggested = (text: string) =>
  suggest(text, defaultView, { atlas, finder, offersIn }).flatMap(({ options }) => options);
const first = (text: string) => suggested(text).map(said)[0];
const offers = (text: string) =>
  offersIn(text, defaultView).map(({ asks, rest }) => [offered(asks), rest]);

describe('suggestions', () => {
  it.each([
    ['gdansk', 'city gdansk'],
    ['barc', 'city barcelona'],
    ['Varsovie', 'city warsaw'],
    ["citizens' assemblies", 'practice citizens-assembly'],
    ['digital twins', 'practice digital-twin'],
    ['jumeau numérique', 'practice digital-twin'],
    ['poland', 'country PL'],
    ['AI register', 'record helsinki-artificial-intelligence-register'],
    ['planned', 'offer status=planned'],
    ['small cities', 'offer size=under-100k'],
    ['since 2023', 'offer from=2023&to=null'],
    ['climate', 'offer challenge=climate'],
  ])('begin for “%s” with %s', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it('are few, each kind together, and tell how many cities a practice has', () => {
    const groups = suggest('assembly', defaultView, { atlas, finder, offersIn });
    const kinds = groups.map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(groups.flatMap(({ options }) => options).length).toBeLessThanOrEqual(8);
    const practice = suggested('assembly').find(({ kind }) => kind === 'practices');
    const having = atlas.records.filter(({ practice: { id } }) => id === 'citizens-assembly');
    expect(practice).toMatchObject({ cities: new Set(having.map(({ city }) => city)).size });
  });

  it('name records that tell of it themselves, not all those of a city', () => {
    const kinds = suggested('barcelona').filter(({ kind }) => kind === 'records');
    const named = kinds.map((option) => option.kind === 'records' && option.name);
    expect(named.every((name) => name !== false && /barcelona/i.test(name))).toBe(true);
    expect(suggested('hackathons').some(({ kind }) => kind === 'records')).toBe(true);
  });

  it('lead to case studies', () => {
    expect(suggested('green test center').map(said)).toContain('case aalborg');
  });

  it('are none for nothing', () => {
    expect(suggested('zzzzqx')).toEqual([]);
    expect(suggested(' ')).toEqual([]);
  });
});

describe('filters that a text names', () => {
  it.each([
    ['small', [['size=under-100k', '']]],
    [
      'living labs in Germany',
      [
        ['practice=living-lab', 'Germany'],
        ['country=DE', 'living labs'],
      ],
    ],
    [
      'planned sandboxes',
      [
        ['status=planned', 'sandboxes'],
        ['practice=regulatory-sandbox', 'planned'],
      ],
    ],
    ['heat since 2023', [['from=2023&to=null', 'heat']]],
    ['heat before 2020', [['from=null&to=2019', 'heat']]],
    ['after 2019 until 2021', [['from=2020&to=2021', '']]],
    ['2019-2021', [['from=2019&to=2021', '']]],
    ['in 2021', [['from=2021&to=2021', '']]],
    ['depuis 2022', [['from=2022&to=null', '']]],
    ['avant 2020', [['from=null&to=2019', '']]],
    ['citizens’ assemblies', [['practice=citizens-assembly', '']]],
    ['Bloomberg', [['recognition=mayors-challenge', '']]],
    [
      'plan 2030 agenda',
      [
        ['from=2030&to=2030', 'plan agenda'],
        ['status=planned', '2030 agenda'],
      ],
    ],
    ['heat', []],
  ])('are offered for “%s”', (text, expected) => {
    expect(offers(text).toSorted()).toEqual(expected.toSorted());
  });

  it('are not offered where they are asked already', () => {
    expect(offersIn('planned', { ...defaultView, status: ['planned'] })).toEqual([]);
  });
});

describe('where nothing is found', () => {
  it('the nearest practice is proposed', () => {
    expect(nearestPractice('hydrogen assembly xqzy', atlas, finder)?.practice.id).toBe(
      'citizens-assembly',
    );
    expect(nearestPractice('xqzy', atlas, finder)).toBeNull();
  });

  it('and the question without one of its words, with what that would bring', () => {
    const ways = withoutWord({ ...defaultView, q: 'gdansk xqzywv' }, atlas, finder);
    expect(ways).toEqual([{ word: 'xqzywv', q: 'gdansk', cities: 1 }]);
  });
});
