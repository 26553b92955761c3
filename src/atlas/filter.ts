import type { Atlas } from './model';

/** The filters that hold a set of ids; each is a facet a reader can tick. */
export const facets = [
  'practice',
  'challenge',
  'status',
  'country',
  'region',
  'size',
  'recognition',
  'survey',
] as const;
export type Facet = (typeof facets)[number];

export const matches = ['any', 'all'] as const;
export const undated = ['without', 'with'] as const;

/**
 * What narrows the atlas. Within a facet any of the ids is enough; between
 * facets all must hold. Practice, challenge and status are asked of one and
 * the same record. `match: all` asks a city for every chosen practice. Of
 * survey's answers (`<question>:<answer>`) each question is a facet of its own.
 */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly match: (typeof matches)[number];
  /** Search text. */
  readonly q: string;
  /** Records begun from this year on, and up to that; null asks nothing. */
  readonly from: number | null;
  readonly to: number | null;
  /** What happens to records whose first year is not known where years are asked for. */
  readonly undated: (typeof undated)[number];
}

/** Whether a filter asks when records began. */
export function asksYears({ from, to }: Pick<Filter, 'from' | 'to'>): boolean {
  return (from ?? to) !== null;
}

/** Whether a filter asks for records, and not for cities alone. */
export function asksRecords(filter: Filter): boolean {
  const { practice, challenge, status, q } = filter;
  return practice.length + challenge.length + status.length > 0 || q !== '' || asksYears(filter);
}

/** The facets that an atlas has options of. */
export function facetsOf({ questions }: Atlas): readonly Facet[] {
  return questions.length > 0 ? facets : facets.filter((facet) => facet !== 'survey');
}

/** The question that an answer belongs to. */
export const questionOf = (answer: string): string => answer.split(':', 1)[0] ?? '';

/** Something for each facet. */
export function byFacet<T>(make: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return {
    practice: make('practice'),
    challenge: make('challenge'),
    status: make('status'),
    country: make('country'),
    region: make('region'),
    size: make('size'),
    recognition: make('recognition'),
    survey: make('survey'),
  };
}
