import * as fc from 'fast-check';
import { byFacet, type Facet } from '../../../src/atlas/filter';
import { sizes } from '../../../src/atlas/model';
import { schemes, statuses } from '../../../src/atlas/schema';
import { syntheticAtlas } from '../../bench/synthetic';

/** An invented atlas, and any filter and search that can be asked of it. */
export const atlas = syntheticAtlas(60, 7, 3);
export const options = {
  practice: atlas.practices.map(({ id }) => id),
  challenge: atlas.challenges.map(({ id }) => id),
  status: statuses,
  country: atlas.countries.map(({ code }) => code),
  region: atlas.regions.map(({ id }) => id),
  size: sizes,
  recognition: schemes,
  survey: atlas.questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
};

const idsOf = (facet: Facet) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...options[facet]], { minLength: 1, maxLength: 4 }) },
  );
export const filters = fc.record({
  ...byFacet(idsOf),
  match: fc.constantFrom('any', 'all'),
  q: fc.constant(''),
  from: fc.constant(null),
  to: fc.constant(null),
  undated: fc.constant('without' as const),
});
const bits = (length: number) =>
  fc.array(fc.constantFrom(0, 0, 1), { minLength: length, maxLength: length });
export const searchHits = fc.option(
  fc.record({ cities: bits(atlas.cities.length), records: bits(atlas.records.length) }),
);
