import type { Atlas, City, Practice } from '../../atlas/model';
import type { Scheme } from '../../atlas/schema';

/** What is on record in every city compared, and what in one only. */
export interface Findings {
  everywhere: readonly Practice[];
  onlyIn: readonly { city: City; practices: readonly Practice[] }[];
  /** Recognitions that every city has; "other" ones are not the same. */
  recognitions: readonly Scheme[];
}

export function findingsOf(atlas: Atlas, cities: readonly City[]): Findings {
  const holders = (practice: Practice) => cities.filter((city) => has(city, practice));
  const [first] = cities;
  return {
    everywhere: atlas.practices.filter((practice) => holders(practice).length === cities.length),
    onlyIn: cities.map((city) => ({
      city,
      practices: atlas.practices.filter((practice) => {
        const [holder, ...more] = holders(practice);
        return holder === city && more.length === 0;
      }),
    })),
    recognitions: (first?.recognitions ?? []).filter(
      (scheme) =>
        scheme !== 'other' && cities.every(({ recognitions }) => recognitions.includes(scheme)),
    ),
  };
}

/** True if a city has a record of a practice. */
export function has({ records }: City, practice: Practice): boolean {
  return records.some((record) => record.practice === practice);
}
