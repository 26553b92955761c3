import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, vi } from 'vitest';
import { compileFolder } from '../../../data/compile/compile';

/** The files of a folder of tables: name to content; null leaves the file out. */
export type Files = Record<string, string | Uint8Array | null>;

const event = {
  title: 'Launch',
  start: '2024-11-12T14:00:00+01:00',
  end: '2024-11-12T15:30:00+01:00',
  timesAre: 'as announced',
  place: 'Brussels',
  organisers: ['One'],
  listing: { url: 'https://example.org/event', publisher: 'One', notes: [] },
  speakers: [{ name: 'A. Person', role: 'Speaker' }],
  report: {
    title: 'Report',
    authors: ['A. Person'],
    date: '2024-11-12',
    pages: 54,
    handle: 'x',
    url: 'https://example.org/report',
  },
  video: null,
};

/** A small dataset without a fault. Rows of the tables begin at line 2. */
export const good = {
  'countries.csv': `code,name,region,eu_member
BE,Belgium,Western,true
TR,Türkiye,South-East Europe and Türkiye,false
`,
  'cities.csv': `id,name,local_name,country,latitude,longitude,population,population_year,population_source,population_url,geonames_id,note
ghent,Ghent,Gent,BE,51.0500,3.7167,265000,2023,Statbel,https://example.org/ghent,2797656,
bruges,Bruges,Brugge,BE,51.2093,3.2247,118000,,,,,"Rounded, ""about"""
`,
  'practices.csv': `id,component,label,definition
innovation-team,organisational,Innovation team,A staffed unit.
open-data,analytical,Open data,A public portal.
`,
  'challenges.csv': 'id,label\nclimate,Climate\nmobility,Mobility\n',
  'sources.csv': `id,title,publisher,kind,year,language,url,about_url
plan,The plan,City of Ghent,city,2023,nl,https://example.org/plan,
page,A page,The network,network,,en,,https://example.org/page
`,
  'records.csv': `id,city,practice,name,summary,start_year,end_year,status,challenges,source,locator
ghent-portal,ghent,open-data,Open portal,"A portal, open to all.",2015,,active,climate|mobility,plan,Page 3
ghent-team,ghent,innovation-team,+Team,Five people.,2018,2020,completed,,page,
`,
  'case-studies.csv': `id,city,title,publisher,kind,year,language,url,practices,challenges,summary
bruges-data,bruges,Data in Bruges,The network,network,2020,en,https://example.org/case,open-data,,Tells of a portal.
`,
  'recognitions.csv': `city,scheme,year,result,detail,source
ghent,mission-city,2022,member,,page
`,
  'findings.csv': `id,survey,year,base,base_unit,area,statement,precision,percent,practice,url
team,Some survey,2024,65,cities,Europe,Cities with a team,more than,33,innovation-team,https://example.org/survey
`,
  'event.json': JSON.stringify(event),
  'dataset.json': JSON.stringify({ title: 'Small atlas', date: '2026-11-24' }),
} as const;

const made: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true, force: true })));
});

/** An empty folder, removed after the test. */
export async function temporary(root = tmpdir()): Promise<string> {
  const path = await mkdtemp(join(root, 'atlas-'));
  made.push(path);
  return path;
}

/** A folder with the small dataset, some of its files changed. */
export async function folderWith(changes: Files = {}, root = tmpdir()): Promise<string> {
  const dir = await temporary(root);
  for (const [name, content] of Object.entries({ ...good, ...changes })) {
    if (content === null) continue;
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return dir;
}

export interface Run {
  compiled: boolean;
  /** What was printed, line by line. */
  errors: string[];
  said: string[];
  out: string;
  /** Content of the files written, by path. */
  files: Map<string, string>;
}

/** Compiles a folder and gives back all that came of it. */
export async function run(dir: string): Promise<Run> {
  const out = join(await temporary(), 'out');
  const errors: string[] = [];
  const said: string[] = [];
  const error = vi.spyOn(console, 'error').mockImplementation((line) => errors.push(String(line)));
  const log = vi.spyOn(console, 'log').mockImplementation((line) => said.push(String(line)));
  const compiled = await compileFolder({ dir, out }).finally(() => {
    error.mockRestore();
    log.mockRestore();
  });
  await mkdir(out, { recursive: true });
  const files = new Map<string, string>();
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(out.length + 1), await readFile(path, 'utf8'));
  }
  return { compiled, errors, said, out, files };
}

/** Compiles the small dataset with changes. */
export async function runWith(changes: Files = {}): Promise<Run> {
  return run(await folderWith(changes));
}
