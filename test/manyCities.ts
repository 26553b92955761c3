import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { schemes, statuses } from '../src/atlas/schema';
import { seeded } from './bench/synthetic';

/** Tables and documents that stand for themselves, whatever the cities are. */
const taken = ['countries.csv', 'practices.csv', 'challenges.csv', 'findings.csv'] as const;
const heads = {
  cities:
    'id,name,local_name,country,latitude,longitude,population,population_year,population_source,population_url,geonames_id,note',
  records: 'id,city,practice,name,summary,start_year,end_year,status,challenges,source,locator',
  'case-studies': 'id,city,title,publisher,kind,year,language,url,practices,challenges,summary',
  recognitions: 'city,scheme,year,result,detail,source',
  sources: 'id,title,publisher,kind,year,language,url,about_url',
} as const;
type Table = keyof typeof heads;

/** What names of cities are made of: as varied as real ones, so that files compress like theirs. */
const beginnings =
  'Alt Bel Bor Cas Dun Est Fal Gor Hav Kal Lin Mar Nor Ost Pal Ros Sal Tor Val Wes';
const middles = 'a e i o u an en er in on ar el ol eni ora ata isk';
const endings =
  'berg burg by castel dorf ford grad ham holm mouth nes polis port sk stad vik ville wick';

const places = ['lake', 'harbour', 'market', 'river', 'tram', 'school', 'library', 'square'];
const deeds = ['lab', 'fund', 'assembly', 'strategy', 'platform', 'alliance', 'office', 'register'];

async function idsOf(table: string, column: string): Promise<string[]> {
  const rows: Record<string, string>[] = parse(await readFile(`data/${table}.csv`, 'utf8'), {
    bom: true,
    columns: true,
  });
  return rows.map((row) => row[column] ?? '');
}

/**
 * Writes the tables of an invented atlas: so many cities of Europe, with about
 * as much on record of each as of a real one. The same number and seed give
 * the same bytes.
 * @param dir a folder that is made, for `npm run build -- --dir`
 */
export async function writeManyCities(dir: string, count: number, seed = 1): Promise<void> {
  const next = seeded(seed);
  const under = (limit: number) => Math.floor(next() * limit);
  const one = (list: readonly string[]) => list[under(list.length)] ?? '';
  const some = (list: readonly string[], most: number) =>
    [...new Set(Array.from({ length: under(most + 1) }, () => one(list)))].join('|');
  const syllables = [beginnings, middles, endings].map((list) => list.split(' '));
  const [countries, practices, challenges] = await Promise.all([
    idsOf('countries', 'code'),
    idsOf('practices', 'id'),
    idsOf('challenges', 'id'),
  ]);
  const rows: Record<Table, (string | number)[][]> = {
    cities: [],
    records: [],
    'case-studies': [],
    recognitions: [],
    sources: [],
  };
  const named = new Set<string>();
  const nameCity = (): string => {
    const name = syllables.map(one).join('');
    const whole = named.has(name) ? `${one(syllables[0] ?? [])} ${name}` : name;
    if (named.has(whole)) return nameCity();
    named.add(whole);
    return whole;
  };
  for (let at = 0; at < count; at += 1) {
    const name = nameCity();
    const id = name.toLowerCase().replaceAll(' ', '-');
    const source = `${id}-site`;
    const lat = (36 + next() * 30).toFixed(4);
    const lng = (-9 + next() * 38).toFixed(4);
    const people = Math.floor(20_000 * 80 ** next());
    rows.cities.push([id, name, name, one(countries), lat, lng, people, 2025, '', '', at + 1, '']);
    rows.sources.push([
      source,
      `Site of ${name}`,
      `City of ${name}`,
      'city',
      2025,
      'en',
      `https://${id}.example/`,
      '',
    ]);
    for (let record = 1 + under(11); record > 0; record -= 1) {
      const [practice, place, deed] = [one(practices), one(places), one(deeds)];
      const start = 2000 + under(26);
      rows.records.push([
        `${id}-${record}`,
        id,
        practice,
        `${name} ${place} ${deed} ${record}`,
        `The ${deed} by the ${place} brings people, firms and departments of ${name} together since ${start}.`,
        start,
        '',
        one(statuses),
        some(challenges, 3),
        source,
        '',
      ]);
    }
    for (let told = under(5); told > 0; told -= 1) {
      const title = `How ${name} made its ${one(places)} a ${one(deeds)}`;
      const url = `https://studies.example/${id}/${told}`;
      const about = `Tells what ${name} tried, whom it asked, and what came of it.`;
      rows['case-studies'].push([
        `${id}-case-${told}`,
        id,
        title,
        'Studies',
        'academic',
        2000 + under(26),
        'en',
        url,
        some(practices, 2),
        some(challenges, 2),
        about,
      ]);
    }
    if (next() < 0.5)
      rows.recognitions.push([id, one(schemes), 2010 + under(16), 'winner', '', source]);
  }
  await mkdir(dir, { recursive: true });
  for (const file of taken) await cp(join('data', file), join(dir, file));
  await cp('data/event.json', join(dir, 'event.json'));
  const info: Record<string, unknown> = JSON.parse(await readFile('data/dataset.json', 'utf8'));
  // What was released of the real atlas is no history of this one.
  const { releases: _releases, ...said } = info;
  await writeFile(join(dir, 'dataset.json'), JSON.stringify(said));
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  for (const [table, head] of Object.entries(heads)) {
    const lines = rows[table as Table].map((row) => row.map(cell).join(','));
    await writeFile(join(dir, `${table}.csv`), [head, ...lines, ''].join('\n'));
  }
}
