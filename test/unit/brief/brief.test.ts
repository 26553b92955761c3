import { describe, expect, it } from 'vitest';
import type { GuideEntry } from '../../../src/atlas/details';
import { numberNotes } from '../../../src/pages/brief/notes';
import { adopted, citationOf, newest, quote, toCitations } from '../../../src/pages/brief/quoted';
import { placeOf, subjectOf } from '../../../src/pages/brief/subject';
import { parseView } from '../../../src/view/codec';
import { atlas } from '../pages/fixture';
import { atlasOf, detailsOf, sourceOf } from './fixture';

const subject = (search: string) => subjectOf(parseView(search), atlas);
const place = (search: string) => placeOf(subject(search), parseView(search));

describe('what a brief is about', () => {
  it.each([
    ['', 'atlas', '/'],
    ['?cities=ghent,milan', 'comparison', '/compare/?cities=ghent,milan'],
    [
      '?cities=ghent,milan&city=bruges&practice=open-data',
      'comparison',
      '/compare/?cities=ghent,milan',
    ],
    ['?cities=ghent', 'city', '/city/ghent/'],
    ['?city=milan&practice=open-data', 'city', '/city/milan/'],
    ['?city=milan&near=milan', 'letter', '/city/milan/#similar'],
    ['?city=milan&near=ghent', 'city', '/city/milan/'],
    ['?practice=open-data', 'practice', '/practice/open-data/'],
    ['?practice=open-data,innovation-team', 'result', '/?practice=open-data,innovation-team'],
    ['?practice=open-data&country=IT', 'result', '/?practice=open-data&country=IT'],
    ['?practice=open-data&q=data', 'result', '/?practice=open-data&q=data'],
    ['?challenge=climate&theme=dark', 'result', '/?challenge=climate'],
    ['?show=table', 'atlas', '/?show=table'],
  ])('%s is about a %s, found at %s', (search, kind, at) => {
    expect(subject(search).kind).toBe(kind);
    expect(place(search)).toBe(at);
  });
});

describe('numbered notes', () => {
  const at = (id: string, locator: string | null = null) => ({ source: sourceOf(id), locator });

  it('count from one in the order of reading, each place once', () => {
    const notes = numberNotes([at('b'), at('a'), at('b')]);
    expect(notes.list.map(({ number, source }) => `${number} ${source.id}`)).toEqual([
      '1 b',
      '2 a',
    ]);
    expect(notes.numberOf(at('a'))).toBe(2);
    expect(notes.numberOf(at('b'))).toBe(1);
  });

  it('refer back to a document that was named before, at another place', () => {
    const { list, numberOf } = numberNotes([at('a', 'p. 1'), at('b'), at('a', 'p. 2')]);
    expect(list.map(({ same }) => same)).toEqual([null, null, 1]);
    expect(numberOf(at('a', 'p. 2'))).toBe(3);
  });
});

describe('the records that are quoted', () => {
  const small = atlasOf([
    [0, 2024],
    [0, 2025],
    [0, null],
    [1, 2022],
    [2, 2022],
    [2, 2010],
  ]);
  const order = (most = 99) =>
    newest(small.records, (a, b) => a.localeCompare(b), most).map(({ index }) => index);

  it('are the newest, one a city before a second, those without a year last', () => {
    // alpha 2025; beta and gamma 2022, by name; then second ones: 2024, 2010; then alpha without a year.
    expect(order()).toEqual([1, 3, 4, 0, 5, 2]);
  });

  it('are no more than there is room for', () => {
    expect(order(2)).toEqual([1, 3]);
  });

  it('come with their own text and source, whatever the order asked', () => {
    const details = small.cities.map(({ id, records }) => detailsOf(id, records));
    const asked = [4, 0, 2].flatMap((index) => small.records[index] ?? []);
    const quoted = quote(asked, details);
    expect(quoted.map(({ detail }) => detail.name)).toEqual(['Record 4', 'Record 0', 'Record 2']);
    expect(quoted.flatMap(citationOf).map(({ source }) => source.id)).toEqual(['s4', 's0', 's2']);
  });

  it('are left out where their text is of another version', () => {
    const [alpha] = small.cities;
    const details = detailsOf('alpha', alpha?.records ?? []);
    const other = details.records.map((record) => ({ ...record, practice: 'living-lab' }));
    expect(quote(small.records, [{ ...details, records: other }])).toEqual([]);
  });

  it('have no citation where the source is missing', () => {
    const details = small.cities.map(({ id, records }) => ({
      ...detailsOf(id, records),
      sources: [],
    }));
    expect(quote(small.records, details).flatMap(citationOf)).toEqual([]);
  });
});

// Made up: no public document has been read for these.
describe('how a practice was done', () => {
  const places = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
  const wide = atlasOf(
    places.map((_, city) => [city, 2020 + city] as const),
    places,
  );
  const guide = (city: string): GuideEntry[] => [
    { field: 'document', text: `Rules of ${city}`, source: `${city}-rules`, locator: null },
    { field: 'owner', text: `The mayor of ${city}`, source: `${city}-plan`, locator: 'p. 4' },
  ];
  const quoted = quote(
    wide.records,
    wide.cities.map(({ id, records }) => {
      const details = detailsOf(id, records);
      return {
        ...details,
        records: details.records.map((record) => ({ ...record, guide: guide(id) })),
        sources: [...details.sources, sourceOf(`${id}-plan`), sourceOf(`${id}-rules`)],
      };
    }),
  );

  it('numbers the sources of the printed examples alone, in the order of reading', () => {
    const { examples, told } = adopted(quoted, wide, null);
    expect(examples.map(({ city }) => city.id)).toEqual(['epsilon', 'delta', 'gamma']);
    expect(told.map(({ entry }) => entry.text)).toEqual([
      'The mayor of epsilon',
      'The mayor of delta',
      'The mayor of gamma',
      'Rules of epsilon',
      'Rules of delta',
      'Rules of gamma',
    ]);
    const { list } = numberNotes(toCitations(told));
    expect(list.map(({ number, source }) => `${number} ${source.id}`)).toEqual([
      '1 epsilon-plan',
      '2 delta-plan',
      '3 gamma-plan',
      '4 epsilon-rules',
      '5 delta-rules',
      '6 gamma-rules',
    ]);
  });

  it('is told of other cities than the one that asks', () => {
    const like = wide.cityById.get('epsilon') ?? null;
    const { examples, told } = adopted(quoted, wide, like);
    expect(examples).toHaveLength(3);
    expect(told.map(({ city }) => city.id)).not.toContain('epsilon');
    expect(adopted(quoted.slice(4), wide, like)).toEqual({ examples: [], told: [] });
  });
});
