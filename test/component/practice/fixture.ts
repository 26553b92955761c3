import type {
  CaseStudy,
  CountryDetails,
  PlacedRecord,
  PracticeDetails,
  Source,
} from '../../../src/atlas/details';

const source: Source = {
  id: 'plan',
  title: 'Het plan',
  publisher: 'City of Ghent',
  kind: 'city',
  year: 2023,
  language: 'nl',
  url: 'https://gent.example/plan',
  aboutUrl: null,
};

export function record(id: string, city: string, practice = 'citizens-assembly'): PlacedRecord {
  return {
    id,
    city,
    practice,
    name: `Record ${id}`,
    summary: `What ${id} is.`,
    startYear: 2022,
    endYear: null,
    status: 'active',
    challenges: ['climate'],
    source: 'plan',
    locator: 'Page 3',
  };
}

const study: CaseStudy = {
  id: 'study',
  city: 'ghent',
  title: 'Studie over Gent',
  publisher: 'A university',
  kind: 'academic',
  year: 2021,
  language: 'nl',
  url: 'https://studies.example/ghent',
  practices: ['citizens-assembly'],
  challenges: [],
  summary: 'What was learnt.',
};

export const assemblies: PracticeDetails = {
  version: '2026-11-24-test',
  id: 'citizens-assembly',
  records: [record('a', 'ghent'), record('b', 'ghent'), record('c', 'lyon')],
  caseStudies: [study],
  sources: [source],
};

export const belgium: CountryDetails = {
  version: '2026-11-24-test',
  code: 'BE',
  records: [record('s', 'ghent', 'innovation-strategy'), record('a', 'ghent')],
  recognitions: [
    {
      city: 'ghent',
      scheme: 'icapital',
      year: 2024,
      result: 'winner',
      detail: 'Of ten.',
      source: 'plan',
    },
    {
      city: 'ghent',
      scheme: 'other',
      year: null,
      result: 'finalist',
      detail: 'Smart prize',
      source: 'gone',
    },
  ],
  caseStudies: [study],
  sources: [source],
};
