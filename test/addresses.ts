/**
 * The contract of docs/addresses.md and docs/embed.md, written out: no value
 * here comes from the code, so that a changed name in the code cannot change it.
 */

/** Each kind of page: its path as the guide writes it, and one page of the kind. */
export const pages: readonly (readonly [written: string, example: string])[] = [
  ['/', '/'],
  ['/practices/', '/practices/'],
  ['/cities/', '/cities/'],
  ['/city/<id>/', '/city/ghent/'],
  ['/practice/<id>/', '/practice/living-lab/'],
  ['/country/<code>/', '/country/be/'],
  ['/compare/', '/compare/'],
  ['/case-studies/', '/case-studies/'],
  ['/reading-list/', '/reading-list/'],
  ['/brief/', '/brief/'],
  ['/event/', '/event/'],
  ['/event/tour/', '/event/tour/'],
  ['/event/follow/', '/event/follow/'],
  ['/event/speak/', '/event/speak/'],
  ['/event/stage/', '/event/stage/'],
  ['/event/shown/', '/event/shown/'],
  ['/event/cues/', '/event/cues/'],
  ['/event/host/', '/event/host/'],
  ['/findings/', '/findings/'],
  ['/insights/', '/insights/'],
  ['/new/', '/new/'],
  ['/press/', '/press/'],
  ['/data/', '/data/'],
  ['/data/edit/', '/data/edit/'],
  ['/data/your-survey/', '/data/your-survey/'],
  ['/about/', '/about/'],
  ['/accessibility/', '/accessibility/'],
  ['/offline/', '/offline/'],
  ['/correct/', '/correct/'],
  ['/check/', '/check/'],
  ['/embed/', '/embed/'],
  ['/embed/examples/', '/embed/examples/'],
];

/** The languages that have a prefix. */
export const prefixes = ['', '/fr'] as const;

/** Texts of a parameter, what each means, and the one that means what its absence means. */
interface Parameter {
  name: string;
  /** Texts that are written back as they were read. */
  texts: readonly (readonly [text: string, value: unknown])[];
  /** Read as if it were left out, and not written; null where every text says something. */
  standard: string | null;
  /** What the view holds where it is left out. */
  absent: unknown;
}

const list = (name: string, ...texts: readonly string[]): Parameter => ({
  name,
  texts: texts.map((text) => [text, text.split(',')]),
  standard: null,
  absent: [],
});
const word = (name: string, standard: string, ...others: readonly string[]): Parameter => ({
  name,
  texts: others.map((text) => [text, text]),
  standard,
  absent: standard,
});
const weights = {
  size: 2,
  region: 2,
  capabilities: 2,
  practices: 2,
  challenges: 2,
  recognitions: 2,
};

/** The parameters of a view, in the order in which an address has them. */
export const viewParameters: readonly Parameter[] = [
  list('practice', 'citizens-assembly', 'living-lab,open-data'),
  word('match', 'any', 'all'),
  list('challenge', 'climate', 'climate,housing'),
  list('status', 'planned', 'pilot', 'active', 'completed', 'planned,active'),
  list('country', 'PT', 'BE,FI'),
  list('region', 'northern', 'western,south-east-europe-and-turkiye'),
  list('size', 'under-100k', '100k-250k,250k-500k,500k-1m,over-1m'),
  list('recognition', 'mission-city', 'icapital,i-team,other'),
  list('survey', 'team:yes', 'team:yes,team:no,money:some'),
  {
    name: 'q',
    texts: [
      ['ghent', 'ghent'],
      ['%C5%81%C3%B3d%C5%BA+%26+more', 'Łódź & more'],
    ],
    standard: '',
    absent: '',
  },
  { name: 'from', texts: [['2023', 2023]], standard: null, absent: null },
  { name: 'to', texts: [['1999', 1999]], standard: null, absent: null },
  word('undated', 'without', 'with'),
  { name: 'city', texts: [['ghent', 'ghent']], standard: null, absent: null },
  {
    name: 'record',
    texts: [['ghent-living-lab', 'ghent-living-lab']],
    standard: null,
    absent: null,
  },
  list('cities', 'ghent,mannheim', 'ghent,mannheim,espoo,lodz'),
  { name: 'near', texts: [['ghent', 'ghent']], standard: null, absent: null },
  word('show', 'map', 'list', 'table', 'charts', 'piles'),
  word('rows', 'cities', 'records'),
  word(
    'sort',
    '',
    'name',
    'country',
    'population',
    'leadership',
    'organisational',
    'analytical',
    'partnership',
    'recognitions',
    'cases',
    'city',
    'practice',
    'status',
    'start',
    'challenges',
    '-name',
    '-population',
    '-start',
  ),
  {
    name: 'most',
    texts: [
      ['1', 1],
      ['36', 36],
      ['999', 999],
    ],
    standard: null,
    absent: null,
  },
  {
    name: 'weigh',
    texts: [
      ['size:0,practices:4', { ...weights, size: 0, practices: 4 }],
      ['region:1', { ...weights, region: 1 }],
      [
        'size:0,region:1,capabilities:3,practices:4,challenges:0,recognitions:1',
        { size: 0, region: 1, capabilities: 3, practices: 4, challenges: 0, recognitions: 1 },
      ],
    ],
    standard: 'size:2',
    absent: weights,
  },
  word(
    'group',
    'practice',
    'capability',
    'region',
    'size',
    'eu',
    'challenge',
    'recognition',
    'survey:team',
  ),
  word('color', 'capability', 'region', 'size', 'recognition'),
  word('theme', 'auto', 'light', 'dark'),
  word('area', 'europe', 'result', 'DE', 'GR'),
  {
    name: 'heading',
    texts: [['Who+asks+citizens%3F', 'Who asks citizens?']],
    standard: '',
    absent: '',
  },
];

/** Hashes with the camera that each means. */
export const cameras: readonly (readonly [
  hash: string,
  camera: { zoom: number; lat: number; lng: number },
])[] = [
  ['#6/60.17/24.94', { zoom: 6, lat: 60.17, lng: 24.94 }],
  ['#3.46/51.123/-3.988', { zoom: 3.46, lat: 51.123, lng: -3.988 }],
  ['#0/0/0', { zoom: 0, lat: 0, lng: 0 }],
];

/** The embedded page's own parameters: what each may be, and which is meant where it is left out. */
export const embedParameters: readonly (readonly [
  name: string,
  standard: string,
  others: readonly string[],
])[] = [
  ['title', '1', ['0']],
  ['filters', '1', ['0']],
  ['search', '0', ['1']],
  ['legend', '1', ['0']],
  ['list', 'fold', ['open', '0']],
  ['link', '1', ['0']],
  ['camera', 'free', ['fixed']],
  ['minimal', '0', ['1']],
];

/** Files beside pages, by their ending: the type, and whether they speak the language of their path. */
export const besidePages: readonly (readonly [
  ending: string,
  type: string,
  spoken: 'in each language' | 'in English only',
])[] = [
  ['csv', 'text/csv', 'in English only'],
  ['geojson', 'application/geo+json', 'in English only'],
  ['json', 'application/json', 'in English only'],
  ['png', 'image/png', 'in each language'],
  ['svg', 'image/svg+xml', 'in each language'],
  ['oembed.json', 'application/json', 'in each language'],
];

/** Pages with files beside them, without their endings. */
export const stems = ['/atlas', '/city/ghent', '/practice/living-lab', '/country/be'] as const;

/** The downloads, with their type and what each begins with. */
export const downloads: readonly (readonly [path: string, type: string, start: string])[] = [
  ['/data/atlas.json', 'application/json', '{'],
  ['/data/atlas.csv', 'text/csv', 'record,city,city_name,country,'],
  ['/data/atlas.geojson', 'application/geo+json', '{'],
  ['/data/changes.json', 'application/json', '{'],
  ['/data/datapackage.json', 'application/json', '{'],
  ['/data/dcat.jsonld', 'application/ld+json', '{'],
  ['/data/city/ghent.json', 'application/json', '{'],
  ['/data/practice/living-lab.json', 'application/json', '{'],
  ['/data/country/BE.json', 'application/json', '{'],
  ['/data/tables/cities.csv', 'text/csv', 'id,'],
  ['/data/tables/records.csv', 'text/csv', 'id,'],
  ['/data/cues/tour.json', 'application/json', '{'],
  ['/event/launch.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
];
