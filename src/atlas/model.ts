import * as v from 'valibot';
import {
  capabilities,
  coreSchema,
  schemes,
  statuses,
  type Capability,
  type Core,
  type Scheme,
  type Status,
} from './schema';

/** The dataset in the browser: the core index with names for numbers and references for indices. */
export interface Atlas {
  /** Date and short hash of the tables. */
  version: string;
  cities: readonly City[];
  records: readonly AtlasRecord[];
  practices: readonly Practice[];
  challenges: readonly Challenge[];
  countries: readonly Country[];
  regions: readonly Region[];
  /** Of surveys whose responses were brought in; none without. */
  questions: readonly Question[];
  cityById: ReadonlyMap<string, City>;
  practiceById: ReadonlyMap<string, Practice>;
}

export interface Region {
  /** Place in `Atlas.regions`. */
  index: number;
  id: string;
  /** English; other languages by message `region.<id>`. */
  label: string;
}

export interface Country {
  /** ISO 3166-1 alpha-2, XK for Kosovo. */
  code: string;
  name: string;
  region: Region;
  euMember: boolean;
}

export interface Practice {
  id: string;
  capability: Capability;
  label: string;
  definition: string;
}

export interface Challenge {
  id: string;
  label: string;
}

/** A question of a survey whose responses were brought in, and which cities agreed to be shown by. */
export interface Question {
  id: string;
  /** As it was asked. */
  text: string;
  survey: { id: string; title: string; year: number; language: string };
  /** The practice that it asks about. */
  practice: Practice | null;
  answers: readonly SurveyAnswer[];
}

export interface SurveyAnswer {
  /** `<question>:<answer>` */
  id: string;
  label: string;
  question: Question;
  /** Whether it says that the city does the practice; null where it says neither. */
  does: boolean | null;
}

export interface City {
  /** Place in `Atlas.cities`. */
  index: number;
  id: string;
  /** In the language of the page. */
  name: string;
  /** As the data have it, whatever the page speaks. */
  englishName: string;
  /** In the city's own languages; the same as `name` where there is no difference. */
  localName: string;
  country: Country;
  lat: number;
  lng: number;
  population: number;
  populationYear: number | null;
  size: Size;
  recognitions: readonly Scheme[];
  caseStudies: number;
  records: readonly AtlasRecord[];
  /** What it answered in surveys, and agreed to be shown. */
  answers: readonly SurveyAnswer[];
  /** Number of records under each capability. */
  profile: Readonly<Record<Capability, number>>;
}

/** One sourced fact: a city does a practice. Its texts are in the city's details. */
export interface AtlasRecord {
  /** Place in `Atlas.records`. */
  index: number;
  city: City;
  practice: Practice;
  status: Status;
  challenges: readonly Challenge[];
  startYear: number | null;
  endYear: number | null;
}

/** Size classes of a municipality, by population: lower bound included. */
export const sizes = ['under-100k', '100k-250k', '250k-500k', '500k-1m', 'over-1m'] as const;
export type Size = (typeof sizes)[number];

export function sizeOf(population: number): Size {
  if (population < 100_000) return 'under-100k';
  if (population < 250_000) return '100k-250k';
  if (population < 500_000) return '250k-500k';
  return population < 1_000_000 ? '500k-1m' : 'over-1m';
}

/** The entry an index points to. @throws RangeError if the list has none. */
function at<T>(list: readonly T[], index: number, what: string): T {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`core index: no ${what} number ${index}`);
  return entry;
}

type QuestionTuple = NonNullable<Core['surveys']>[number][4][number];

function questionOf(
  [id, text, practice, answers]: QuestionTuple,
  survey: Question['survey'],
  practices: readonly Practice[],
): Question {
  const made: SurveyAnswer[] = [];
  const question: Question = {
    id,
    text,
    survey,
    practice: practice === null ? null : at(practices, practice, 'practice'),
    answers: made,
  };
  for (const [answer, label, does] of answers) {
    made.push({ id: `${id}:${answer}`, label, question, does: does === null ? null : does === 1 });
  }
  return question;
}

/** What a city is called in a language. */
export type NameOf = (id: string, english: string) => string;

const inEnglish: NameOf = (_, english) => english;

/**
 * Parses the core index (`/data/core.json`).
 * @throws v.ValiError if it has another shape, RangeError if an index points nowhere.
 */
export const parseAtlas = (json: unknown, nameOf?: NameOf): Atlas =>
  atlasOf(v.parse(coreSchema, json), nameOf);

/** The atlas of a core index that was parsed. @throws RangeError if an index points nowhere. */
export function atlasOf(core: Core, nameOf: NameOf = inEnglish): Atlas {
  const regions = core.regions.map(([id, label], index) => ({ index, id, label }));
  const countries = core.countries.map(([code, name, region, eu]) => ({
    code,
    name,
    region: at(regions, region, 'region'),
    euMember: eu === 1,
  }));
  const practices = core.practices.map(([id, capability, label, definition]) => ({
    id,
    capability: at(capabilities, capability, 'capability'),
    label,
    definition,
  }));
  const challenges = core.challenges.map(([id, label]) => ({ id, label }));

  const recordsOf: AtlasRecord[][] = core.cities.map(() => []);
  const answersOf: SurveyAnswer[][] = core.cities.map(() => []);
  const cities: City[] = core.cities.map(
    (
      [id, name, local, country, lat, lng, population, populationYear, recognitions, cases],
      index,
    ) => ({
      index,
      id,
      name: nameOf(id, name),
      englishName: name,
      localName: local === '' ? name : local,
      country: at(countries, country, 'country'),
      lat,
      lng,
      population,
      populationYear,
      size: sizeOf(population),
      recognitions: recognitions.map((scheme) => at(schemes, scheme, 'scheme')),
      caseStudies: cases,
      records: at(recordsOf, index, 'city'),
      answers: at(answersOf, index, 'city'),
      profile: { leadership: 0, organisational: 0, analytical: 0, partnership: 0 },
    }),
  );
  const records = core.records.map(
    ([city, practice, status, ofChallenges, startYear, endYear], index): AtlasRecord => ({
      index,
      city: at(cities, city, 'city'),
      practice: at(practices, practice, 'practice'),
      status: at(statuses, status, 'status'),
      challenges: ofChallenges.map((challenge) => at(challenges, challenge, 'challenge')),
      startYear,
      endYear,
    }),
  );
  for (const record of records) {
    at(recordsOf, record.city.index, 'city').push(record);
    const profile: Record<Capability, number> = record.city.profile;
    profile[record.practice.capability] += 1;
  }
  const questions = (core.surveys ?? []).flatMap(
    ([id, title, year, language, asked, responses]) => {
      const survey = { id, title, year, language };
      const ofSurvey = asked.map((tuple) => questionOf(tuple, survey, practices));
      for (const [city, question, answers] of responses) {
        const known = at(ofSurvey, question, 'question').answers;
        for (const answer of answers) at(answersOf, city, 'city').push(at(known, answer, 'answer'));
      }
      return ofSurvey;
    },
  );
  return {
    version: core.version,
    questions,
    cities,
    records,
    practices,
    challenges,
    countries,
    regions,
    cityById: new Map(cities.map((city) => [city.id, city])),
    practiceById: new Map(practices.map((practice) => [practice.id, practice])),
  };
}
