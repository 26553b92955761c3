/** The filters that hold a set of ids; each is a facet a reader can tick. */
export const facets = [
  'practice',
  'challenge',
  'status',
  'country',
  'region',
  'size',
  'recognition',
] as const;
export type Facet = (typeof facets)[number];

export const matches = ['any', 'all'] as const;

/**
 * What narrows the atlas. Within a facet any of the ids is enough; between
 * facets all must hold. Practice, challenge and status are asked of one and
 * the same record. `match: all` asks a city for every chosen practice.
 */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  readonly match: (typeof matches)[number];
  /** Search text. */
  readonly q: string;
}

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
  };
}
