import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { cityDetailsSchema, type CityDetails } from '../../../src/atlas/details';
import { linksOf, unattached } from '../../../src/profile/recordLinks';
import { run } from '../compile/folder';
import { ghent } from './fixture';

const [strategy, assembly] = ghent.records;
if (!strategy || !assembly) throw new Error('Ghent has two records');
const [study] = ghent.caseStudies;
if (!study) throw new Error('Ghent has a study');

describe('what leads on from a record', () => {
  it('is nothing more where the record rests on the city’s own page', () => {
    expect(linksOf(strategy, ghent)).toEqual({ own: null, studies: [] });
  });

  it('begins with the city’s own page of the practice, where another record of it has one', () => {
    const other = { ...strategy, id: 'other', source: 'nowhere' };
    const details = { ...ghent, records: [strategy, other] };
    expect(linksOf(other, details).own).toMatchObject({ url: 'https://gent.example/s' });
    // Of another practice it says nothing.
    const elsewhere = { ...details, records: [{ ...strategy, practice: 'open-data' }, other] };
    expect(linksOf(other, elsewhere).own).toBeNull();
  });

  it('has the studies of the city and the practice, the city’s own first', () => {
    const of = (id: string, kind: 'city' | 'press', practices: string[]) => ({
      ...study,
      id,
      kind,
      practices,
      url: `https://studies.example/${id}`,
    });
    const studies = [
      of('press', 'press', ['citizens-assembly']),
      of('own', 'city', ['citizens-assembly', 'open-data']),
      of('else', 'press', ['open-data']),
    ];
    const details = { ...ghent, caseStudies: studies };
    expect(linksOf(assembly, details).studies.map(({ id }) => id)).toEqual(['own', 'press']);
    expect(unattached(details).map(({ id }) => id)).toEqual(['else']);
  });
});

describe('the studies of the shipped data', () => {
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(`data/${name}.csv`, 'utf8'), { columns: true, bom: true });
  let cities: CityDetails[];

  beforeAll(async () => {
    const { files } = await run('data');
    cities = [...files]
      .filter(([path]) => path.startsWith('data/city/') && path.endsWith('.json'))
      .map(([, text]) => v.parse(cityDetailsSchema, JSON.parse(String(text))));
  }, 60_000);

  it('are attached to as many records as the tables say, and the others stand apart', () => {
    const studies = table('case-studies');
    const pairs = new Set(
      studies.flatMap(({ city, practices }) =>
        (practices ?? '').split('|').map((practice) => `${city} ${practice}`),
      ),
    );
    const onRecord = table('records').map(({ city, practice }) => `${city} ${practice}`);
    const told = onRecord.filter((pair) => pairs.has(pair)).length;
    const attached = cities.flatMap((details) =>
      details.records.filter((record) =>
        details.caseStudies.some(({ practices }) => practices.includes(record.practice)),
      ),
    );
    expect(attached).toHaveLength(told);
    const shown = cities.flatMap((details) =>
      details.records.filter((record) => {
        const { own, studies: under } = linksOf(record, details);
        return own !== null || under.length > 0;
      }),
    );
    expect(shown.length).toBeGreaterThanOrEqual(told);
    const apart = studies.filter(
      ({ city, practices }) =>
        !(practices ?? '').split('|').some((one) => onRecord.includes(`${city} ${one}`)),
    );
    expect(cities.flatMap(unattached)).toHaveLength(apart.length);
  });
});
