import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIndex } from '../../../src/atlas/facets';
import { byFacet, facets, type Facet } from '../../../src/atlas/filter';
import { cityColumns, recordColumns } from '../../../src/atlas/order';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { makeFile } from '../../../src/share/exports/files';
import { shareTargetOf, type ShareTarget } from '../../../src/share/shareTarget';
import { formatSearch, parseView } from '../../../src/view/codec';
import { defaultView, rows as rowKinds, type View } from '../../../src/view/view';
import { poisonedData } from './poisoned';

const { atlas, details, names } = await poisonedData();
const index = createIndex(atlas);
const i18n = createTranslator('en', await loadMessages('en', ['app', 'site', 'words']));
const opening = index.run(defaultView);
const texts = new Map(
  details.flatMap(({ records }) => records.map((one) => [one.id, one] as const)),
);
const sourceOf = new Map(
  details.flatMap(({ sources }) => sources.map((one) => [one.id, one] as const)),
);
const idsOf = new Map(details.map(({ id, records }) => [id, records.map((record) => record.id)]));

const chosen = (facet: Facet) => {
  const ids = [...opening.counts[facet].keys()];
  if (ids.length === 0) return fc.constant<string[]>([]);
  const some = fc.subarray(ids, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: some },
  );
};
const direction = fc.constantFrom('', '-');
const sorts = fc.oneof(
  fc.constant(''),
  fc
    .tuple(direction, fc.constantFrom(...cityColumns, ...recordColumns))
    .map((parts) => parts.join('')),
);
const views: fc.Arbitrary<View> = fc
  .record({
    ...byFacet(chosen),
    match: fc.constantFrom('any', 'all'),
    show: fc.constantFrom('map', 'table'),
    rows: fc.constantFrom(...rowKinds),
    sort: sorts,
  })
  .map((part) => ({ ...defaultView, ...part }));

/** What a reader has on screen, ready to be taken along. */
function shown(view: View): ShareTarget {
  const result = index.run(view);
  const cities = result.cities.toSorted((a, b) => i18n.compare(a.name, b.name));
  return shareTargetOf({ kind: 'view', atlas, result: { ...result, cities } }, view, i18n, names);
}

const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, relax_column_count: false });
/** What a spreadsheet shows of a cell that begins with an apostrophe. */
const plain = (text = '') => text.replace(/^'(?=[=+\-@\t\r])/u, '');
const written = (value: string | number | null) => String(value ?? '');
const isNumber = /^-?\d+(\.\d+)?$/u;

/** Text that a spreadsheet would run. */
function running(rows: readonly Record<string, string>[]): string[] {
  return rows
    .flatMap((row) => Object.values(row))
    .filter((cell) => /^[=+\-@\t\r]/u.test(cell) && !isNumber.test(cell));
}

it('gives back, in another reader, what 200 random views show', () => {
  fc.assert(
    fc.property(views, fc.boolean(), (view, forExcel) => {
      const subject = shown(view);
      const address = `https://atlas.example${subject.path}`;
      const context = { subject, details, address };
      const file = makeFile(forExcel ? 'excel' : 'csv', 'records', context);
      expect(file.text.startsWith('\uFEFF')).toBe(forExcel);
      const rows = read(file.text);
      expect(running(rows)).toEqual([]);
      expect(new Set(subject.records)).toEqual(new Set(index.run(view).records));
      const wanted = subject.records.map((record) => {
        const { city } = record;
        const id = idsOf.get(city.id)?.[city.records.indexOf(record)] ?? '';
        const text = texts.get(id);
        return {
          record: id,
          city: city.id,
          practice: record.practice.id,
          name: text?.name,
          summary: text?.summary,
          status: record.status,
          start_year: written(record.startYear),
          end_year: written(record.endYear),
          challenges: record.challenges.map((challenge) => challenge.id).join('|'),
          source_title: sourceOf.get(text?.source ?? '')?.title,
          locator: written(text?.locator ?? null),
          longitude: String(city.lng),
        };
      });
      const back = rows.map((row) =>
        Object.fromEntries(Object.keys(wanted[0] ?? {}).map((name) => [name, plain(row[name])])),
      );
      expect(back).toEqual(wanted);
      for (const row of rows.slice(0, 1)) {
        const again = parseView(new URL(row['view_address'] ?? '').search);
        expect(formatSearch(again)).toBe(formatSearch(view));
        for (const facet of facets) expect(again[facet]).toEqual(view[facet]);
        expect(row).toMatchObject({ data_version: atlas.version, license: 'CC-BY-4.0' });
        expect(row['citation']).toContain(atlas.version);
      }
    }),
    { numRuns: 200, seed: 30 },
  );
}, 120_000);

it('gives back the cities that 200 random views show', () => {
  fc.assert(
    fc.property(views, (view) => {
      const subject = shown(view);
      const address = `https://atlas.example${subject.path}`;
      const rows = read(makeFile('csv', 'cities', { subject, details, address }).text);
      expect(running(rows)).toEqual([]);
      const count = (id: string) => subject.records.filter(({ city }) => city.id === id).length;
      const wanted = subject.cities.map((city) => [
        city.id,
        city.name,
        String(city.population),
        String(city.profile.leadership),
        city.recognitions.join('|'),
        String(count(city.id)),
      ]);
      const columns = [
        'city',
        'city_name',
        'population',
        'leadership',
        'recognitions',
        'shown_records',
      ];
      expect(rows.map((row) => columns.map((name) => plain(row[name])))).toEqual(wanted);
    }),
    { numRuns: 200, seed: 31 },
  );
}, 60_000);
