import { parseAtlas, type City } from '../../../src/atlas/model';
import type { CaseStudy, CityDetails } from '../../../src/atlas/details';
import type { Core } from '../../../src/atlas/schema';
import type { Event } from '../../../src/atlas/eventSchema';

export const core: Core = {
  version: '2026-11-24-test',
  regions: [
    ['western', 'Western'],
    ['southern', 'Southern'],
  ],
  countries: [
    ['BE', 'Belgium', 0, 1],
    ['IT', 'Italy', 1, 1],
  ],
  practices: [
    ['innovation-strategy', 0, 'Innovation strategy', 'An adopted document.'],
    ['innovation-team', 1, 'Innovation team or lab', 'A staffed unit.'],
    ['open-data', 2, 'Open data', 'A portal.'],
    ['citizens-assembly', 3, 'Citizens’ assembly or panel', 'Randomly selected residents.'],
  ],
  challenges: [
    ['climate', 'Climate'],
    ['ageing', 'Ageing'],
  ],
  cities: [
    ['bruges', 'Bruges', 'Brugge', 0, 51.2, 3.2, 118_000, 2020, [], 1],
    ['ghent', 'Ghent', 'Gent', 0, 51.1, 3.7, 272_000, 2025, [0], 2],
    ['milan', 'Milan', 'Milano', 1, 45.5, 9.2, 1_366_155, null, [0], 1],
  ],
  records: [
    [1, 0, 2, [0], 2019, null],
    [1, 3, 3, [0, 1], 2022, 2023],
    [2, 1, 0, [], null, null],
  ],
};

export const atlas = parseAtlas(core);

/** The same with the answers of a made-up survey to three questions, in French. */
export const surveyed = parseAtlas({
  ...core,
  surveys: [
    [
      'made-up',
      'Made-up survey',
      2025,
      'fr',
      [
        [
          'strategy',
          'Une stratégie ?',
          0,
          [
            ['yes', 'Oui', 1],
            ['no', 'Non', 0],
          ],
        ],
        [
          'team',
          'Une équipe ?',
          1,
          [
            ['yes', 'Oui, une', 1],
            ['no', 'Pas encore', 0],
          ],
        ],
        ['why', 'Pourquoi ?', null, [['climate', 'Le climat', null]]],
      ],
      [
        [1, 0, [0]],
        [1, 1, [0, 1]],
        [1, 2, [0]],
        [2, 0, [1]],
        [2, 1, [1]],
        [0, 1, [0]],
      ],
    ],
  ],
});

/** @throws Error if the fixture has no such city */
export function cityOf(id: string): City {
  const city = atlas.cityById.get(id);
  if (!city) throw new Error(`no city ${id} in the fixture`);
  return city;
}

const source = { publisher: 'City of Ghent', kind: 'city', year: 2023, language: 'nl' } as const;

export const ghent: CityDetails = {
  version: '2026-11-24-test',
  id: 'ghent',
  populationSource: 'Statbel',
  populationUrl: 'https://statbel.example/ghent',
  geonamesId: 2797656,
  note: 'Rounded.',
  records: [
    {
      id: 'ghent-strategy',
      practice: 'innovation-strategy',
      name: 'Strategy 2030',
      summary: 'A strategy that the council adopted.',
      startYear: 2019,
      endYear: null,
      status: 'active',
      challenges: ['climate'],
      source: 'with-address',
      locator: 'Chapter 4',
    },
    {
      id: 'ghent-assembly',
      practice: 'citizens-assembly',
      name: 'Climate assembly',
      summary: 'Residents drawn by lot.',
      startYear: 2022,
      endYear: 2023,
      status: 'completed',
      challenges: ['climate', 'ageing'],
      source: 'about-only',
      locator: null,
    },
  ],
  recognitions: [
    { scheme: 'icapital', year: 2024, result: 'winner', detail: 'Of ten.', source: 'nowhere' },
    { scheme: 'other', year: null, result: 'finalist', detail: 'Smart prize', source: 'nowhere' },
  ],
  caseStudies: [
    {
      id: 'ghent-study',
      city: 'ghent',
      title: 'Studie over Gent',
      publisher: 'A university',
      kind: 'academic',
      year: null,
      language: 'nl',
      url: 'https://studies.example/ghent',
      practices: [],
      challenges: [],
      summary: 'What was learnt.',
    },
  ],
  sources: [
    {
      ...source,
      id: 'with-address',
      title: 'Strategie',
      url: 'https://gent.example/s',
      aboutUrl: null,
    },
    {
      ...source,
      id: 'about-only',
      title: 'Verslag',
      url: null,
      aboutUrl: 'https://gent.example/a',
    },
    {
      ...source,
      id: 'nowhere',
      title: 'Krant',
      kind: 'press',
      year: null,
      url: null,
      aboutUrl: null,
    },
  ],
};

const study: Omit<CaseStudy, 'id' | 'city' | 'title' | 'url'> = {
  publisher: 'A network',
  kind: 'network',
  year: 2021,
  language: 'en',
  practices: [],
  challenges: [],
  summary: '',
};

/** Four studies of three cities, in no order. */
export const studies: readonly CaseStudy[] = [
  {
    ...study,
    id: 'a',
    city: 'milan',
    title: 'Zebra',
    url: 'https://studies.example/a',
    practices: ['innovation-team', 'open-data'],
    challenges: ['ageing'],
  },
  {
    ...study,
    id: 'b',
    city: 'ghent',
    title: 'Ålesund meets Ghent',
    url: 'https://studies.example/b',
    practices: ['open-data'],
    challenges: ['climate'],
  },
  {
    ...study,
    id: 'c',
    city: 'ghent',
    title: 'Oude studie',
    url: 'https://studies.example/c',
    practices: ['citizens-assembly'],
    challenges: ['climate'],
    year: 2015,
    language: 'nl',
    summary: 'Two rooms full of people.',
  },
  {
    ...study,
    id: 'd',
    city: 'bruges',
    title: 'Undated',
    url: 'https://studies.example/d',
    year: null,
  },
];

export const launch: Event = {
  title: 'Launch; of a report, in Brüssel',
  start: '2024-11-12T14:00:00+01:00',
  end: '2024-11-12T15:30:00+01:00',
  timesAre: 'as announced',
  place: 'European Parliament, Brussels',
  organisers: ['First', 'Second'],
  listing: {
    url: 'https://listing.example/event',
    publisher: 'The publisher',
    notes: ['Details may have changed.'],
  },
  speakers: [{ name: 'A Speaker', role: 'Mayor' }],
  report: {
    title: 'The report',
    authors: ['One', 'Two'],
    date: '2024-11-12',
    pages: 54,
    handle: 'RePEc:x',
    url: 'https://reports.example/x',
  },
  readOn: [
    { title: 'An essay', publisher: 'A paper', date: '2024-11', url: 'https://paper.example/a' },
    { title: 'A talk', publisher: 'A radio', date: null, url: 'https://radio.example/b' },
  ],
  video: null,
  transcript: null,
  programme: null,
};
