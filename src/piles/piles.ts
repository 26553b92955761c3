import type { Facet } from '../atlas/filter';
import { sizes, type Atlas, type City } from '../atlas/model';
import { capabilities, schemes } from '../atlas/schema';
import type { View } from '../view/view';

/** One answer to a question, and the cities that give it. */
export interface Pile {
  /** Of the practice, region … ; `none` where nothing is on record. */
  id: string;
  /** The facet whose option it is; null where it is none. */
  facet: Facet | null;
  cities: readonly City[];
  /** The filter that leaves its cities; null where no filter does. */
  filter: Partial<View> | null;
}

type Grouping = View['group'];

/** Piles of a list of options, in the list's own order, and one of the cities that have none of them. */
function byOption(
  facet: Facet,
  ids: readonly string[],
  cities: readonly City[],
  has: (city: City, id: string) => boolean,
): Pile[] {
  const piles = ids.map((id) => ({
    id,
    facet,
    cities: cities.filter((city) => has(city, id)),
    filter: { [facet]: [id] },
  }));
  return [...piles, rest(piles, cities)].filter((pile) => pile.cities.length > 0);
}

/** The cities in no other pile. */
function rest(piles: readonly Pile[], cities: readonly City[]): Pile {
  const piled = new Set(piles.flatMap((pile) => pile.cities));
  return {
    id: 'none',
    facet: null,
    cities: cities.filter((city) => !piled.has(city)),
    filter: null,
  };
}

function byCapability(atlas: Atlas, cities: readonly City[]): Pile[] {
  const piles = capabilities.map((capability) => ({
    id: capability,
    facet: null,
    cities: cities.filter(({ profile }) => profile[capability] > 0),
    filter: {
      practice: atlas.practices
        .filter((practice) => practice.capability === capability)
        .map(({ id }) => id),
    },
  }));
  return [...piles, rest(piles, cities)].filter((pile) => pile.cities.length > 0);
}

function byMembership(atlas: Atlas, cities: readonly City[]): Pile[] {
  return [true, false]
    .map((member) => ({
      id: member ? 'eu' : 'other',
      facet: null,
      cities: cities.filter(({ country }) => country.euMember === member),
      filter: {
        country: atlas.countries
          .filter((country) => country.euMember === member)
          .map(({ code }) => code)
          .sort(),
      },
    }))
    .filter((pile) => pile.cities.length > 0);
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/**
 * The cities in piles, one for each answer to the question of the grouping. A
 * city that gives several answers lies in several piles. Their order is the
 * catalogue's, never that of their size.
 */
export function pilesOf(grouping: Grouping, atlas: Atlas, cities: readonly City[]): Pile[] {
  switch (grouping) {
    case 'practice':
      return byOption('practice', ids(atlas.practices), cities, ({ records }, id) =>
        records.some(({ practice }) => practice.id === id),
      );
    case 'challenge':
      return byOption('challenge', ids(atlas.challenges), cities, ({ records }, id) =>
        records.some(({ challenges }) => challenges.some((challenge) => challenge.id === id)),
      );
    case 'region':
      return byOption(
        'region',
        ids(atlas.regions),
        cities,
        ({ country }, id) => country.region.id === id,
      );
    case 'size':
      return byOption('size', sizes, cities, ({ size }, id) => size === id);
    case 'recognition':
      return byOption('recognition', schemes, cities, ({ recognitions }, id) =>
        recognitions.some((scheme) => scheme === id),
      );
    case 'capability':
      return byCapability(atlas, cities);
    case 'eu':
      return byMembership(atlas, cities);
    default:
      return byOption('survey', answersTo(grouping, atlas), cities, ({ answers }, id) =>
        answers.some((answer) => answer.id === id),
      ).map((pile) => (pile.id === 'none' ? { ...pile, id: 'unanswered' } : pile));
  }
}

/** The answers that a question of a survey offers. */
function answersTo(grouping: `survey:${string}`, atlas: Atlas): string[] {
  const question = atlas.questions.find(({ id }) => `survey:${id}` === grouping);
  return ids(question?.answers ?? []);
}
