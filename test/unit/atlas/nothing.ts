import { byFacet, type Filter } from '../../../src/atlas/filter';

/** A filter that asks nothing. */
export const nothing: Filter = {
  ...byFacet(() => []),
  match: 'any',
  q: '',
  from: null,
  to: null,
  undated: 'without',
};
