import type { Atlas, City, Practice } from '../model';

/** A practice on record in several cities like one, and not in that one. */
export interface OthersDo {
  practice: Practice;
  cities: readonly City[];
}

/** Fewer than this many cities are no pattern. */
export const fewestOthers = 3;

/** What cities like one have on record that it has not; the commonest first. */
export function othersDo(atlas: Atlas, city: City, alike: readonly City[]): OthersDo[] {
  const has = ({ records }: City, practice: Practice) =>
    records.some((record) => record.practice === practice);
  return atlas.practices
    .filter((practice) => !has(city, practice))
    .map((practice) => ({ practice, cities: alike.filter((other) => has(other, practice)) }))
    .filter(({ cities }) => cities.length >= fewestOthers)
    .sort((a, b) => b.cities.length - a.cities.length);
}
