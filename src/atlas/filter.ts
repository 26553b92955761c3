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
}

/** Whether a filter asks for records, and not for cities alone. */
export function asksRecords({ practice, challenge, status, q }: Filter): boolean {
  return practice.length + challenge.length + status.length > 0 || q !== '';
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
