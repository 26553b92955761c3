import type { Atlas, Challenge, City, Practice } from '../model';
import { capabilities, type Capability, type Scheme } from '../schema';
import { sharable, type Kind, type Kinds } from './kinds';
import { sharedOptions } from './rarity';

/** A practice that both cities have on record, and what both do it for. */
export interface SharedPractice {
  practice: Practice;
  /** Challenges that both cities' records of it name, rarest first; not what most cities do it for anyway. */
  challenges: readonly Challenge[];
}

/** What two cities have in common, as far as it is on record; the rarest first. */
export interface Shared {
  /** `same`: the smaller has at least four fifths of the larger's people; `alike`: three fifths. */
  size: 'same' | 'alike' | null;
  place: 'country' | 'region' | null;
  practices: readonly SharedPractice[];
  challenges: readonly Challenge[];
  recognitions: readonly Scheme[];
  /** The capability under which both have most of their records. */
  emphasis: Capability | null;
}

const sizeLimits = { same: 0.8, alike: 0.6 } as const;
/** A city with fewer records has no emphasis worth a word. */
const fewest = 4;
/** What more than this share of records is about, they are mostly about. */
const mainShare = 0.5;
/** Challenges that nearly every city works on say nothing about two of them. In bits. */
const commonplace = 0.3;

export function sharedOf(atlas: Atlas, kinds: Kinds, a: City, b: City): Shared {
  const both = <T>(kind: Kind, options: readonly T[]): T[] =>
    sharedOptions(kinds[kind], a.index, b.index).flatMap((i) => options[i] ?? []);
  const newsOf = new Map(atlas.challenges.map(({ id }, i) => [id, kinds.challenges.news[i] ?? 0]));
  const challenges = both('challenges', atlas.challenges).filter(
    ({ id }) => (newsOf.get(id) ?? 0) > commonplace,
  );
  return {
    size: sizeOf(a, b),
    place: placeOf(a, b),
    practices: both('practices', atlas.practices).map((practice) => ({
      practice,
      challenges: challenges.filter(
        (challenge) =>
          names(a, practice, challenge) &&
          names(b, practice, challenge) &&
          !isUsual(atlas, practice, challenge),
      ),
    })),
    challenges,
    recognitions: both('recognitions', sharable),
    emphasis: capabilities.find((one) => isMostly(a, one) && isMostly(b, one)) ?? null,
  };
}

function sizeOf(a: City, b: City): Shared['size'] {
  const share = Math.min(a.population, b.population) / Math.max(a.population, b.population, 1);
  if (share >= sizeLimits.same) return 'same';
  return share >= sizeLimits.alike ? 'alike' : null;
}

function placeOf(a: City, b: City): Shared['place'] {
  if (a.country.code === b.country.code) return 'country';
  return a.country.region.id === b.country.region.id ? 'region' : null;
}

function names(city: City, practice: Practice, challenge: Challenge): boolean {
  return city.records.some(
    (record) => record.practice === practice && record.challenges.includes(challenge),
  );
}

/** True where most records of a practice name the challenge: participatory budgeting and democracy. */
function isUsual(atlas: Atlas, practice: Practice, challenge: Challenge): boolean {
  const records = atlas.records.filter((record) => record.practice === practice);
  const naming = records.filter(({ challenges }) => challenges.includes(challenge));
  return naming.length > records.length * mainShare;
}

function isMostly({ records, profile }: City, capability: Capability): boolean {
  return records.length >= fewest && profile[capability] > records.length * mainShare;
}
