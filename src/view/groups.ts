import { indexOf, type FilterResult } from '../atlas/facets';
import { questionOf, type Facet, type Filter } from '../atlas/filter';
import { sizes, type Atlas, type City } from '../atlas/model';
import { capabilities, schemes } from '../atlas/schema';
import type { Group } from './view';

/** One answer to a question, and the cities that give it. */
export interface CityGroup {
  /** Of the practice, region … ; `none` where nothing is on record. */
  id: string;
  /** The facet whose option it is; null where it is none. */
  facet: Facet | null;
  cities: readonly City[];
  /** The change of the filter that leaves its cities and no others; null where none does. */
  filter: Partial<Filter> | null;
}

/** What is grouped: the cities that a filter leaves, in reading order. */
export interface Grouped extends Pick<FilterResult, 'cities' | 'filter' | 'found'> {
  atlas: Atlas;
}

/** An answer, and the filter that asks for it. */
interface GroupOption {
  id: string;
  facet: Facet | null;
  change: Partial<Filter>;
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** Of some options those that the reader has ticked, if she has ticked any of the facet. */
function among(ticked: readonly string[], options: readonly string[]): string[] {
  return ticked.length === 0 ? [...options] : options.filter((id) => ticked.includes(id));
}

/** The answers to a question, in the catalogue's order, never that of their size. */
function answersTo(by: Group, { atlas, filter }: Grouped): GroupOption[] {
  const options = (facet: Facet, all: readonly string[]) =>
    all.map((id): GroupOption => ({ id, facet, change: { [facet]: [id] } }));
  switch (by) {
    case 'practice':
      return ids(atlas.practices).map((id) => ({
        id,
        facet: 'practice',
        change: withPractice(filter, id),
      }));
    case 'challenge':
      return options('challenge', ids(atlas.challenges));
    case 'region':
      return options('region', ids(atlas.regions));
    case 'size':
      return options('size', sizes);
    case 'recognition':
      return options('recognition', schemes);
    case 'capability':
      return capabilities.map((id) => {
        const own = atlas.practices.filter(({ capability }) => capability === id);
        return {
          id,
          facet: null,
          change: { practice: among(filter.practice, ids(own)), match: 'any' },
        };
      });
    case 'eu':
      return ['eu', 'other'].map((id) => {
        const own = atlas.countries.filter(({ euMember }) => euMember === (id === 'eu'));
        const codes = own.map(({ code }) => code).sort();
        return { id, facet: null, change: { country: among(filter.country, codes) } };
      });
    default: {
      const question = by.slice('survey:'.length);
      const others = filter.survey.filter((answer) => questionOf(answer) !== question);
      const answers = atlas.questions.find(({ id }) => id === question)?.answers ?? [];
      return answers.map(({ id }) => ({
        id,
        facet: 'survey',
        change: { survey: [...others, id] },
      }));
    }
  }
}

/** Asks for a practice as well, where the filter can say so, and else for it alone. */
function withPractice({ practice, match }: Filter, id: string): Partial<Filter> {
  const isOneMore = practice.length === 1 || match === 'all';
  const asked = isOneMore ? [...new Set([...practice, id])] : [id];
  return { practice: asked, match: asked.length > 1 ? 'all' : 'any' };
}

/**
 * The cities in groups, one for each answer to the question: those that the
 * filter would leave were the answer asked for as well. A city that gives several
 * answers is in several groups; one that gives none, in the last. None is empty.
 */
export function groupsOf(by: Group, grouped: Grouped): CityGroup[] {
  const { atlas, cities, filter, found } = grouped;
  const groups = answersTo(by, grouped).map(({ id, facet, change }): CityGroup => {
    if (Object.values(change).some((asked) => Array.isArray(asked) && asked.length === 0)) {
      return { id, facet, cities: [], filter: null };
    }
    const { shown } = indexOf(atlas).run({ ...filter, ...change }, found);
    const own = cities.filter((city) => shown.has(city.id));
    return { id, facet, cities: own, filter: own.length === shown.size ? change : null };
  });
  const inOne = new Set(groups.flatMap((group) => group.cities));
  const rest: CityGroup = {
    id: by.startsWith('survey:') ? 'unanswered' : 'none',
    facet: null,
    cities: cities.filter((city) => !inOne.has(city)),
    filter: null,
  };
  return [...groups, rest].filter((group) => group.cities.length > 0);
}
