import type { Atlas, City } from '../model';
import { schemes, type Scheme } from '../schema';
import { knownOf, type Known } from './rarity';

/** The traits that are sets of things on record. */
export type Kind = 'practices' | 'challenges' | 'recognitions';
export type Kinds = Readonly<Record<Kind, Known>>;

/** Recognitions that can be shared. Two "other" ones are not the same. */
export const sharable: readonly Scheme[] = schemes.filter((scheme) => scheme !== 'other');

/** The label is given to cities of the mission only: who has it is in the mission. */
function schemesOf({ recognitions }: City): Scheme[] {
  return recognitions.map((scheme) => (scheme === 'mission-label' ? 'mission-city' : scheme));
}

export function kindsOf({ cities, practices, challenges }: Atlas): Kinds {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    practices: knownOf(cities, ids(practices), ({ records }) =>
      ids(records.map(({ practice }) => practice)),
    ),
    challenges: knownOf(cities, ids(challenges), ({ records }) =>
      ids(records.flatMap((record) => record.challenges)),
    ),
    recognitions: knownOf(cities, sharable, schemesOf),
  };
}
