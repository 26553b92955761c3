import type { Change } from '../../atlas/changes';
import type { Facet } from '../../atlas/filter';
import { cityOptions, createListIndex, namesHere, type Names } from '../../atlas/listIndex';
import type { Atlas } from '../../atlas/model';

/** The facets that can be asked of a change. What says nothing of one, as a recognition of practices, does not answer it. */
export const changeFacets = [
  'practice',
  'challenge',
  'status',
  'country',
  'region',
  'size',
  'recognition',
] as const satisfies readonly Facet[];

/**
 * Prepares the changes for filtering.
 * @param names of cities and countries, as readers search for them
 */
export function createChangeIndex(
  { cityById }: Atlas,
  changes: readonly Change[],
  names: Names = namesHere,
) {
  const entries = changes.map((change) => {
    const { id, name = '', practices = [], challenges = [], status, scheme } = change;
    const city = change.city === undefined ? undefined : cityById.get(change.city);
    const options = {
      ...(city && cityOptions(city)),
      // Of a recognition the scheme itself is asked, not all that its city has.
      ...(scheme && { recognition: [scheme] }),
      practice: practices,
      challenge: challenges,
      status: status === undefined ? [] : [status],
    };
    const ofCity = city ? [...names.cityNames(city), ...names.countryNames(city.country)] : [];
    return { item: change, options, texts: [name, id.replaceAll('-', ' '), ...ofCity] };
  });
  return createListIndex(entries, changeFacets);
}
