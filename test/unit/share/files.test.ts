import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { factsOf } from '../../../src/atlas/facts';
import type { CityDetails } from '../../../src/atlas/details';
import { makeFile, textFormats, type TextFormat } from '../../../src/share/exports/files';
import { makeWorkbook } from '../../../src/share/exports/xlsx';
import { sourceText } from '../../../src/share/sourceText';
import { shareTargetOf, type Scope } from '../../../src/share/shareTarget';
import { readWorkbook } from '../../workbook';
import { defaultView, type View } from '../../../src/view/view';
import { atlas, cityOf, ghent } from '../pages/fixture';

const jsonSchema = v.object({
  cities: v.array(
    v.object({
      records: v.array(v.object({ source: v.object({ id: v.string() }) })),
      recognitions: v.array(v.object({ source: v.string() })),
    }),
  ),
  sources: v.array(v.object({ id: v.string() })),
});

const i18n = createTranslator('en', await loadMessages('en', ['app', 'site', 'words']));
const milan: CityDetails = {
  ...ghent,
  id: 'milan',
  records: ghent.records.slice(0, 1).map((record) => ({
    ...record,
    id: 'milan-team',
    practice: 'innovation-team',
  })),
  recognitions: [],
  caseStudies: [],
};
const bruges: CityDetails = { ...milan, id: 'bruges', records: [], sources: [] };
const details = [milan, ghent, bruges];

function view(change: Partial<View> = {}): { scope: Scope; view: View } {
  const asked = { ...defaultView, ...change };
  const result = createIndex(atlas).run(asked);
  return { scope: { kind: 'view', atlas, result }, view: asked };
}

function json(format: TextFormat, scope: Scope, asked: View = defaultView): unknown {
  const subject = shareTargetOf(scope, asked, i18n);
  const address = `https://atlas.example${subject.path}`;
  return JSON.parse(makeFile(format, 'records', { subject, details, address }).text);
}

describe('what is shared', () => {
  it('is a view, with its sentence and its address', () => {
    const { scope, view: asked } = view({ challenge: ['climate'], city: 'ghent' });
    const subject = shareTargetOf(scope, asked, i18n);
    expect(subject.title).toMatch(/^1 of 3 cities in 1 country has work on climate/);
    expect(subject.path).toBe('/?challenge=climate&city=ghent');
    expect(subject.cities.map(({ id }) => id)).toEqual(['ghent']);
    expect(subject.records).toHaveLength(2);
  });

  it('stands in the order of the table where the table is shown, and only there', () => {
    const order = (change: Partial<View>) => {
      const { scope, view: asked } = view({ sort: '-population', ...change });
      return shareTargetOf(scope, asked, i18n).cities.map(({ id }) => id);
    };
    expect(order({ show: 'table' })).toEqual(['milan', 'ghent', 'bruges']);
    expect(order({ show: 'map' })).toEqual(['bruges', 'ghent', 'milan']);
    expect(order({ show: 'table', rows: 'records' })).toEqual(['bruges', 'ghent', 'milan']);
  });

  it('has its records as the cards of an answer stand: the newest first, those without a year last', () => {
    const years = (change: Partial<View>) => {
      const { scope, view: asked } = view({ challenge: ['climate'], ...change });
      return shareTargetOf(scope, asked, i18n).records.map(({ startYear }) => startYear);
    };
    const known = (all: readonly (number | null)[]) => all.filter((year) => year !== null);
    const newest = years({});
    expect(known(newest)).toEqual(known(newest).toSorted((a, b) => b - a));
    expect(newest.slice(0, known(newest).length)).not.toContain(null);
    expect(known(years({ sort: 'start' }))).toEqual(known(newest).toReversed());
  });

  it('begins with the records of the city that the view is near', () => {
    const practice = atlas.practices.map(({ id }) => id);
    const places = (near: string | null) => {
      const { scope, view: asked } = view({ practice, near });
      return shareTargetOf(scope, asked, i18n).records.map(({ city }) => city.id);
    };
    const [last] = places(null).slice(-1);
    expect(places(null)[0]).not.toBe(last);
    expect(places(last ?? '')[0]).toBe(last);
  });

  it('is a city, with its page', () => {
    const subject = shareTargetOf(
      { kind: 'city', atlas, city: cityOf('ghent') },
      defaultView,
      i18n,
    );
    expect(subject).toMatchObject({ title: 'Ghent', name: 'ghent', path: '/city/ghent/' });
    expect(subject.view.city).toBe('ghent');
    expect(subject.records).toHaveLength(2);
  });

  it('is one record, with its place on the page', () => {
    const [, record] = ghent.records;
    if (!record) throw new Error('the fixture has two records');
    const scope: Scope = { kind: 'record', atlas, city: cityOf('ghent'), record, place: 1 };
    const french = createTranslator('fr', {});
    expect(shareTargetOf(scope, defaultView, french)).toMatchObject({
      title: 'Ghent: Climate assembly',
      path: '/fr/city/ghent/#ghent-assembly',
      records: [{ practice: { id: 'citizens-assembly' } }],
    });
    expect(json('json', scope)).toEqual(
      expect.objectContaining({
        cities: [
          expect.objectContaining({
            id: 'ghent',
            records: [expect.objectContaining({ id: 'ghent-assembly' })],
          }),
        ],
      }),
    );
    expect(JSON.stringify(json('json', scope))).not.toContain('recognitions');
  });
});

describe('the files', () => {
  it('say of themselves what they are', () => {
    const { scope, view: asked } = view({ challenge: ['climate'] });
    for (const format of ['geojson', 'json'] as const) {
      expect(json(format, scope, asked)).toMatchObject({
        version: '2026-11-24-test',
        licence: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
        view_address: 'https://atlas.example/?challenge=climate',
        citation: expect.stringContaining('version 2026-11-24-test'),
        attribution: expect.stringContaining('GeoNames'),
        method: expect.stringContaining('nobody asked the city'),
      });
    }
  });

  it('are points whose counts are of what is shown', () => {
    const { scope, view: asked } = view({ practice: ['citizens-assembly'] });
    expect(json('geojson', scope, asked)).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'ghent',
          geometry: { type: 'Point', coordinates: [3.7, 51.1] },
          properties: {
            name: 'Ghent',
            records: 1,
            practices: 'citizens-assembly',
            practice_citizens_assembly: 1,
            practice_innovation_strategy: 0,
            partnership: 1,
            leadership: 0,
            record_ids: 'ghent-assembly',
            recognitions: 'icapital',
          },
        },
      ],
    });
  });

  it('hold cities without a record too, and sources beside records', () => {
    const { scope, view: asked } = view();
    expect(json('json', scope, asked)).toMatchObject({
      cities: [
        { id: 'bruges', records: [] },
        {
          id: 'ghent',
          country: { code: 'BE', eu_member: true },
          records: [
            {
              id: 'ghent-strategy',
              start_year: 2019,
              practice: { id: 'innovation-strategy', component: 'leadership' },
              source: { title: 'Strategie', about_url: null },
            },
            { id: 'ghent-assembly', end_year: 2023 },
          ],
          recognitions: [{ scheme: 'icapital' }, { scheme: 'other' }],
          case_studies: [{ id: 'ghent-study' }],
        },
        { id: 'milan' },
      ],
    });
  });

  it('hold every source that they name, of records and of recognitions', () => {
    const { scope, view: asked } = view({ practice: ['citizens-assembly'] });
    const file = v.parse(jsonSchema, json('json', scope, asked));
    const named = file.cities.flatMap(({ records, recognitions }) => [
      ...records.map(({ source }) => source.id),
      ...recognitions.map(({ source }) => source),
    ]);
    expect(named.length).toBeGreaterThan(1);
    expect(file.sources.map(({ id }) => id)).toEqual([...new Set(named)].sort());
  });

  it('are workbooks too, with the same cells and words about them', () => {
    const { scope, view: asked } = view({ practice: ['citizens-assembly'] });
    const subject = shareTargetOf(scope, asked, i18n);
    const address = `https://atlas.example${subject.path}`;
    for (const row of ['records', 'cities'] as const) {
      const { name, bytes } = makeWorkbook(row, { subject, details, address });
      expect(name).toBe(`city-innovation-atlas-2026-11-24-test-view-${row}.xlsx`);
      const [header = [], cells = []] = readWorkbook(bytes).map((line) => line.cells);
      const of = (column: string) => cells[header.indexOf(column)];
      expect(of('city')).toBe('ghent');
      expect(of('latitude')).toBe('51.1');
      expect(of('eu_member')).toBe('TRUE');
      expect(of('view_address')).toBe(address);
      const about = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet2.xml']);
      expect(about).toContain('nobody asked the city');
      expect(about).toContain('https://creativecommons.org/licenses/by/4.0/');
    }
  });

  it('are named by version and content', () => {
    const { scope, view: asked } = view();
    const subject = shareTargetOf(scope, asked, i18n);
    const files = textFormats.map((format) =>
      makeFile(format, 'cities', { subject, details, address: 'https://atlas.example/' }),
    );
    expect(files.map(({ name }) => name)).toEqual([
      'city-innovation-atlas-2026-11-24-test-view-cities.csv',
      'city-innovation-atlas-2026-11-24-test-view-cities.csv',
      'city-innovation-atlas-2026-11-24-test-view-cities-semicolon.csv',
      'city-innovation-atlas-2026-11-24-test-view.geojson',
      'city-innovation-atlas-2026-11-24-test-view.json',
    ]);
  });

  it('are not made of texts of another version', () => {
    const [record] = atlas.records;
    expect(() => factsOf(atlas, record ? [record] : [], [bruges])).toThrow(/ghent/);
    const other = { ...ghent, records: ghent.records.toReversed() };
    expect(() => factsOf(atlas, record ? [record] : [], [other])).toThrow(/not of version/);
  });
});

describe('a source in a list of references', () => {
  it('has publisher, year, title, place and address, as far as they are known', () => {
    const [withAddress, aboutOnly, nowhere] = ghent.sources;
    if (!withAddress || !aboutOnly || !nowhere) throw new Error('the fixture has three sources');
    expect(sourceText(withAddress, 'Chapter 4')).toBe(
      'City of Ghent (2023). Strategie, Chapter 4. https://gent.example/s',
    );
    expect(sourceText(aboutOnly, null)).toBe(
      'City of Ghent (2023). Verslag. https://gent.example/a',
    );
    expect(sourceText({ ...nowhere, title: 'Why?' }, null)).toBe('City of Ghent. Why?');
  });
});
