import type { GuideEntry, RecordDetail, Source } from '../../atlas/details';
import type { Atlas, City } from '../../atlas/model';
import { createSimilarity } from '../../atlas/similarity/measure';
import { standardWeights } from '../../atlas/traits';

/** A record that says how it was done, with its city. */
export interface Guided {
  city: City;
  record: Pick<RecordDetail, 'id' | 'name' | 'startYear' | 'endYear' | 'status'> & {
    guide: readonly GuideEntry[];
  };
}

/** What a guide tells, with the city that it tells of and the source that says it. */
export interface Told {
  city: City;
  /** Its id. */
  record: string;
  entry: GuideEntry;
  source: Source | undefined;
}

/** How many examples stand on a page or a sheet. */
const mostExamples = 3;

/** The records among these that say how they were done. */
export function guidedOf(placed: readonly { city: City; record: RecordDetail }[]): Guided[] {
  return placed.flatMap(({ city, record }) =>
    record.guide === undefined ? [] : [{ city, record: { ...record, guide: record.guide } }],
  );
}

const newest = ({ record: { startYear, endYear } }: Guided) => startYear ?? endYear ?? 0;

/**
 * Three records to learn from, one a city: of the cities most like one, which itself is left out;
 * without one, the newest. Of a city the record that tells most.
 */
export function examplesOf(guided: readonly Guided[], atlas: Atlas, like: City | null): Guided[] {
  const best = new Map<City, Guided>();
  for (const one of guided) {
    const known = best.get(one.city);
    const isMore = !known || one.record.guide.length > known.record.guide.length;
    if (one.city !== like && isMore) best.set(one.city, one);
  }
  const examples = [...best.values()];
  if (like === null) return examples.sort((a, b) => newest(b) - newest(a)).slice(0, mostExamples);
  const { between } = createSimilarity(atlas);
  const likeness = new Map(
    examples.map(({ city }) => [city, between(like, city, standardWeights).total]),
  );
  const of = ({ city }: Guided) => likeness.get(city) ?? 0;
  return examples.sort((a, b) => of(b) - of(a)).slice(0, mostExamples);
}

/** What the steps are about, in their order; documents are copied. */
export const stepFields = ['owner', 'cost', 'duration', 'trouble'] as const;

/** All that is told of one thing. */
export function toldOf(
  guided: readonly Guided[],
  field: GuideEntry['field'],
  sources: ReadonlyMap<string, Source>,
): Told[] {
  return guided.flatMap(({ city, record }) =>
    record.guide
      .filter((entry) => entry.field === field)
      .map((entry) => ({ city, record: record.id, entry, source: sources.get(entry.source) })),
  );
}
