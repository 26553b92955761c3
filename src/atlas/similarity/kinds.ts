import type { Atlas } from '../model';
import { schemes, type Scheme } from '../schema';
import { knownOf, type Known } from './rarity';

/** The traits that are sets of things on record. */
export type Kind = 'practices' | 'challenges' | 'recognitions';
export type Kinds = Readonly<Record<Kind, Known>>;

/** Recognitions that can be shared. Two "other" ones are not the same. */
export const sharable: readonly Scheme[] = schemes.filter((scheme) => scheme !== 'other');

export function kindsOf({ cities, practices, challenges }: Atlas): Kinds {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    practices: knownOf(cities, ids(practices), ({ records }, found) => {
      for (const { practice } of records) found(practice.id);
    }),
    challenges: knownOf(cities, ids(challenges), ({ records }, found) => {
      for (const record of records) for (const { id } of record.challenges) found(id);
    }),
    recognitions: knownOf(cities, sharable, ({ recognitions }, found) => {
      // The label is given to cities of the mission only: who has it is in the mission.
      for (const scheme of recognitions)
        found(scheme === 'mission-label' ? 'mission-city' : scheme);
    }),
  };
}
