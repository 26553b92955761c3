import { describe, expect, it } from 'vitest';
import { createCaseIndex } from '../../../src/pages/cases/filter';
import { cutGroups, groupCases } from '../../../src/pages/cases/order';
import { defaultView } from '../../../src/view/view';
import { atlas, studies } from './fixture';

const index = createCaseIndex(atlas, studies);
const ids = (change: Partial<typeof defaultView>) =>
  index({ ...defaultView, ...change }).cases.map(({ id }) => id);
const compare = (a: string, b: string) => a.localeCompare(b, 'en');

describe('filtering case studies', () => {
  it('shows all in the opening view', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes any of the practices, or all of them', () => {
    const practice = ['open-data', 'innovation-team'];
    expect(ids({ practice })).toEqual(['a', 'b']);
    expect(ids({ practice, match: 'all' })).toEqual(['a']);
  });

  it('asks the city for country, region, size and recognition', () => {
    expect(ids({ country: ['BE'] })).toEqual(['b', 'c', 'd']);
    expect(ids({ region: ['southern'] })).toEqual(['a']);
    expect(ids({ size: ['100k-250k'] })).toEqual(['d']);
    expect(ids({ recognition: ['icapital'], challenge: ['climate'] })).toEqual(['b', 'c']);
  });

  it('does not ask for a status', () => {
    expect(ids({ status: ['planned'] })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('searches title, publisher, summary, city and country, without case and accents', () => {
    expect(ids({ q: 'alesund' })).toEqual(['b']);
    expect(ids({ q: 'network zeb' })).toEqual(['a']);
    expect(ids({ q: 'ROOMS' })).toEqual(['c']);
    expect(ids({ q: 'brugge' })).toEqual(['d']);
    expect(ids({ q: 'belgium studie' })).toEqual(['c']);
    expect(ids({ q: 'twork' })).toEqual([]);
  });

  it('tolerates a typo where nothing is written as typed', () => {
    expect(ids({ q: 'netwrok zeb' })).toEqual(['a']);
    expect(ids({ q: 'bruggge' })).toEqual(['d']);
    expect(ids({ q: 'rom' })).toEqual([]);
  });

  it('searches the country as the reader calls it', () => {
    const french = createCaseIndex(atlas, studies, {
      cityNames: ({ name }) => [name, name === 'Bruges' ? 'Brügge' : ''],
      countryNames: ({ code }) => [code === 'BE' ? 'Belgique' : code, 'Belgien'],
    });
    expect(french({ ...defaultView, q: 'brugge' }).cases.map(({ id }) => id)).toEqual(['d']);
    expect(french({ ...defaultView, q: 'belgique' }).cases).toHaveLength(3);
    expect(french({ ...defaultView, q: 'belgien' }).cases.length).toBeGreaterThan(3);
  });

  it('leaves out a study whose city the atlas does not have', () => {
    const lost = studies.map((study) => ({ ...study, city: 'atlantis' }));
    expect(createCaseIndex(atlas, lost)(defaultView).cases).toEqual([]);
  });

  it('counts what each option would show, with the other facets as they are', () => {
    const { counts } = index({ ...defaultView, practice: ['open-data'], country: ['BE'] });
    expect(counts.practice).toEqual(
      new Map([
        ['open-data', 1],
        ['citizens-assembly', 1],
      ]),
    );
    expect(counts.country).toEqual(
      new Map([
        ['IT', 1],
        ['BE', 1],
      ]),
    );
    expect(counts.status.size).toBe(0);
  });

  it('counts a practice under "all" as if it were ticked as well', () => {
    const { counts } = index({ ...defaultView, practice: ['open-data'], match: 'all' });
    expect(counts.practice).toEqual(
      new Map([
        ['innovation-team', 1],
        ['open-data', 2],
      ]),
    );
  });

  it('counts exactly what ticking the option then shows', () => {
    const before = { ...defaultView, challenge: ['climate'], country: ['BE', 'IT'] };
    const { counts } = index(before);
    for (const [id, count] of counts.practice) {
      expect(ids({ ...before, practice: [id] })).toHaveLength(count);
    }
  });
});

describe('ordering case studies', () => {
  it('groups them under every practice that they tell of, and those of none at the end', () => {
    const groups = groupCases(atlas, studies, 'practice', compare);
    expect(
      groups.map((group) => [
        group.by === 'practice' && (group.practice?.id ?? null),
        ...group.cases.map(({ id }) => id),
      ]),
    ).toEqual([
      ['innovation-team', 'a'],
      ['open-data', 'b', 'a'],
      ['citizens-assembly', 'c'],
      [null, 'd'],
    ]);
    expect(groupCases(atlas, studies, 'practice', compare, ['open-data'])).toEqual([groups[1]]);
  });

  it('keeps a city whole and cuts a year at the end of a page', () => {
    const many = [...Array(130).keys()].map((i) => ({
      ...studies[0],
      ...studies[1],
      id: String(i),
      city: i < 50 ? 'bruges' : 'ghent',
    })) as typeof studies;
    const shown = (order: 'city' | 'year', pages: number) =>
      cutGroups(groupCases(atlas, many, order, compare), pages).map((one) => one.shown.length);
    expect(shown('city', 1)).toEqual([50, 80]);
    expect(shown('year', 1)).toEqual([60]);
    expect(shown('year', 2)).toEqual([120]);
    expect(shown('year', 3)).toEqual([130]);
  });

  it('groups them under their cities by name', () => {
    const groups = groupCases(atlas, studies, 'city', compare);
    expect(groups.map((group) => group.by === 'city' && group.city.name)).toEqual([
      'Bruges',
      'Ghent',
      'Milan',
    ]);
    expect(groups[1]?.cases.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('puts the newest first, those without a year last', () => {
    const groups = groupCases(atlas, studies, 'year', compare);
    expect(groups.map((group) => group.by === 'year' && group.year)).toEqual([2021, 2015, null]);
    expect(groups[0]?.cases.map(({ title }) => title)).toEqual(['Ålesund meets Ghent', 'Zebra']);
  });
});
