import type { Found } from './facets';
import type { Facet, Filter } from './filter';
import type { Atlas, AtlasRecord, City } from './model';

/** True if one of the ids is chosen, or nothing is. */
type Asks = (ids: Iterable<string>) => boolean;

function asker(filter: Filter, facet: Facet): Asks {
  const chosen = new Set(filter[facet]);
  if (chosen.size === 0) return () => true;
  return (ids) => {
    for (const id of ids) if (chosen.has(id)) return true;
    return false;
  };
}

/** Whether the city itself meets what the filter asks of cities. */
function cityAsker(filter: Filter): (city: City) => boolean {
  const country = asker(filter, 'country');
  const region = asker(filter, 'region');
  const size = asker(filter, 'size');
  const recognition = asker(filter, 'recognition');
  return (city) =>
    country([city.country.code]) &&
    region([city.country.region.id]) &&
    size([city.size]) &&
    recognition(city.recognitions);
}

/** Whether a record meets what the filter asks of records. */
function recordAsker(filter: Filter): (record: AtlasRecord) => boolean {
  const practice = asker(filter, 'practice');
  const status = asker(filter, 'status');
  const wanted = new Set(filter.challenge);
  return (record) =>
    practice([record.practice.id]) &&
    status([record.status]) &&
    (wanted.size === 0 || record.challenges.some(({ id }) => wanted.has(id)));
}

/**
 * The records that meet a filter, by city in the atlas's order: those that
 * `Result.records` of the facet index counts. With `match: all` a city's
 * records count only if it has every chosen practice among them.
 */
export function matchingRecords(
  atlas: Atlas,
  filter: Filter,
  found: Found | null = null,
): readonly AtlasRecord[] {
  const ofCity = cityAsker(filter);
  const ofRecord = recordAsker(filter);
  const needed = filter.match === 'all' ? filter.practice : [];
  const matching: AtlasRecord[] = [];
  for (const city of atlas.cities) {
    if (!ofCity(city)) continue;
    const isFound = !found || Boolean(found.cities[city.index]);
    const records = city.records.filter(
      (record) => (isFound || Boolean(found.records[record.index])) && ofRecord(record),
    );
    if (needed.every((id) => records.some(({ practice }) => practice.id === id))) {
      for (const record of records) matching.push(record);
    }
  }
  return matching;
}
