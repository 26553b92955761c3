import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
  const csv = readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url));
  return parse(csv, { columns: true, bom: true });
}

const records = table('records');
const cities = table('cities');
const studies = table('case-studies');
const recognitions = table('recognitions');
const countryOf = new Map(cities.map(({ id, country }) => [id, country]));

/** What should be found: ids of records and of cities, counted in the tables by a plain scan. */
export interface Expected {
  records: readonly string[];
  cities: readonly string[];
}

const unique = (ids: readonly (string | undefined)[]) => [
  ...new Set(ids.flatMap((id) => id ?? [])),
];

function recordsWhere(holds: (row: Row) => boolean): Expected {
  const found = records.filter(holds);
  return {
    records: found.map((row) => row['id'] ?? ''),
    cities: unique(found.map((row) => row['city'])),
  };
}
const among = (column: string, id: string) => (row: Row) =>
  row[column]?.split('|').includes(id) === true;

/** Records of a practice. */
const practice = (id: string) => recordsWhere((row) => row['practice'] === id);
/** Records on a challenge. */
const challenge = (id: string) => recordsWhere((row) => among('challenges', id)(row));
/** Records whose name or summary says it. */
const says = (form: RegExp) => recordsWhere((row) => form.test(`${row['name']} ${row['summary']}`));
/** Cities, with all their records. */
const inCities = (...ids: string[]) => ({
  ...recordsWhere((row) => ids.includes(row['city'] ?? '')),
  cities: ids,
});
const inCountry = (code: string) =>
  inCities(...unique([...countryOf].filter(([, country]) => country === code).map(([id]) => id)));
/** Cities that a scheme has recognised. */
const scheme = (...ids: string[]) =>
  inCities(
    ...unique(
      recognitions.filter((row) => ids.includes(row['scheme'] ?? '')).map((row) => row['city']),
    ),
  );
/** Cities of which a case study's title says it. */
const study = (form: RegExp): Expected => ({
  records: [],
  cities: unique(studies.filter((row) => form.test(row['title'] ?? '')).map((row) => row['city'])),
});
/** What both have: the same records. */
function both(a: Expected, b: Expected): Expected {
  const shared = new Set(b.records);
  return recordsWhere((row) => shared.has(row['id'] ?? '') && a.records.includes(row['id'] ?? ''));
}
/** What one of them has. */
const either = (a: Expected, b: Expected): Expected => ({
  records: unique([...a.records, ...b.records]),
  cities: unique([...a.cities, ...b.cities]),
});
const nothing: Expected = { records: [], cities: [] };

/** A question, what must be found for it, and how many cities may be found beside: more would bury the answer. */
export type Question = readonly [text: string, expected: Expected, beside: number];

/** As readers ask; what must be found is counted in the tables, not by the search. */
export const questions: readonly Question[] = [
  // Practices, in the plural, in the reader's own words and with apostrophes of all kinds.
  ["citizens' assemblies", practice('citizens-assembly'), 4],
  ['citizens’ assemblies', practice('citizens-assembly'), 4],
  ['citizen assemblies', practice('citizens-assembly'), 4],
  ["citizen's assembly", practice('citizens-assembly'), 4],
  ['assemblies', practice('citizens-assembly'), 6],
  ['mini-publics', practice('citizens-assembly'), 5],
  ['Bürgerrat', practice('citizens-assembly'), 4],
  ['climate assembly', both(practice('citizens-assembly'), challenge('climate')), 10],
  ['digital twins', practice('digital-twin'), 7],
  ['digital twin', practice('digital-twin'), 7],
  ['living labs', practice('living-lab'), 21],
  ['testbeds', practice('living-lab'), 19],
  ['participatory budgets', practice('participatory-budgeting'), 6],
  ['participative budgeting', practice('participatory-budgeting'), 5],
  ['regulatory sandboxes', practice('regulatory-sandbox'), 0],
  ['sandbox', either(practice('regulatory-sandbox'), says(/sandbox/i)), 0],
  ['open data portals', practice('open-data'), 12],
  ['innovation teams', practice('innovation-team'), 27],
  ['i-team', either(practice('innovation-team'), scheme('i-team')), 6],
  ['procurement', either(practice('innovation-procurement'), says(/procurement/i)), 5],
  ['chief digital officer', practice('cross-sector-lead'), 3],
  ['start-ups', practice('knowledge-partnership'), 32],
  [
    'artificial intelligence',
    either(practice('ai-governance'), says(/artificial intelligence/i)),
    3,
  ],
  ['AI', practice('ai-governance'), 8],
  ['algorithms', practice('ai-governance'), 4],
  ['co-design', practice('service-design'), 34],
  // In French, on whatever page.
  ['assemblée citoyenne', practice('citizens-assembly'), 4],
  ['jumeaux numériques', practice('digital-twin'), 6],
  ['budget participatif', practice('participatory-budgeting'), 5],
  ['intelligence artificielle', practice('ai-governance'), 3],
  // What summaries say.
  ['AI register', both(practice('ai-governance'), says(/register/i)), 0],
  ['algorithm register', both(practice('ai-governance'), says(/register/i)), 0],
  ['heat', says(/\bheat/i), 3],
  ['waste', says(/\bwaste/i), 0],
  ['hackathons', says(/hackathon/i), 3],
  ['drones', says(/\bdrones?\b/i), 0],
  ['chatbot', says(/\bchatbots?/i), 0],
  ['schools', says(/\bschools?\b/i), 3],
  ['bikes', says(/\bbikes?\b/i), 0],
  ['flooding', says(/\bflood/i), 0],
  ['5G', says(/\b5g\b/i), 3],
  ['nature-based', says(/nature-based/i), 0],
  // Challenges.
  ['democracy', challenge('democracy'), 6],
  ['trust', challenge('democracy'), 6],
  ['climate change', challenge('climate'), 11],
  ['housing', challenge('housing'), 17],
  ['transport', challenge('mobility'), 42],
  ['older people', challenge('ageing'), 4],
  ['recycling', says(/recycl/i), 3],
  // Recognitions.
  ['iCapital', scheme('icapital', 'icapital-rising'), 0],
  ['European Capital of Innovation', scheme('icapital'), 0],
  ['EU Mission', scheme('mission-label', 'mission-city'), 0],
  ['Bloomberg', scheme('mayors-challenge', 'i-team'), 0],
  ['mayors challenge', scheme('mayors-challenge'), 3],
  ['OECD', scheme('oecd-innovation-map'), 3],
  ['Eurocities awards', scheme('eurocities-award'), 0],
  // Cities and countries in every language, with accents, without, and with typos.
  ['gdansk', inCities('gdansk'), 0],
  ['Gdańsk', inCities('gdansk'), 0],
  ['kobenhavn', inCities('copenhagen'), 0],
  ['Köln', inCities('cologne'), 0],
  ['Varsovie', inCities('warsaw'), 0],
  ['munchen', inCities('munich'), 0],
  ['gothenbrug', inCities('gothenburg'), 0],
  ['barcelonna', inCities('barcelona'), 3],
  ['Łódź', inCities('lodz'), 0],
  ['poland', inCountry('PL'), 0],
  ['Allemagne', inCountry('DE'), 0],
  ['czechia', inCountry('CZ'), 0],
  ['cities in Portugal', inCountry('PT'), 0],
  ['participatory budgetting', practice('participatory-budgeting'), 8],
  ['citizens asembly', practice('citizens-assembly'), 4],
  // Two ideas at once.
  ['gdansk climate', both(inCities('gdansk'), challenge('climate')), 0],
  ['helsinki AI', both(inCities('helsinki'), practice('ai-governance')), 3],
  ['living lab mobility', both(practice('living-lab'), challenge('mobility')), 15],
  ['germany digital twins', both(inCountry('DE'), practice('digital-twin')), 0],
  ['which cities have an AI register', both(practice('ai-governance'), says(/register/i)), 0],
  ['spain participatory budgeting', both(inCountry('ES'), practice('participatory-budgeting')), 0],
  ['iCapital living lab', both(scheme('icapital', 'icapital-rising'), practice('living-lab')), 9],
  // Case studies.
  ['green test center', study(/green test cent/i), 0],
  ['gender', study(/gender/i), 0],
  // Nothing.
  ['zzzzqx', nothing, 0],
];
