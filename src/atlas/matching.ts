import type { Found } from './facets';
import { questionOf, type Facet, type Filter } from './filter';
import type { Atlas, AtlasRecord, City } from './model';

/** The ids that are chosen of a facet; null where nothing is, so that all are right. */
function chosen(filter: Filter, facet: Facet): ReadonlySet<string> | null {
  return filter[facet].length > 0 ? new Set(filter[facet]) : null;
}

/** Whether the city itself meets what the filter asks of cities. */
function cityAsker(filter: Filter): (city: City) => boolean {
  const country = chosen(filter, 'country');
  const region = chosen(filter, 'region');
  const size = chosen(filter, 'size');
  const recognition = chosen(filter, 'recognition');
  const survey = new Set(filter.survey);
  const questions = new Set(filter.survey.map(questionOf));
  return (city) =>
    (!country || country.has(city.country.code)) &&
    (!region || region.has(city.country.region.id)) &&
    (!size || size.has(city.size)) &&
    (!recognition || city.recognitions.some((scheme) => recognition.has(scheme))) &&
    [...questions].every((question) =>
      city.answers.some((answer) => answer.question.id === question && survey.has(answer.id)),
    );
}

/** Whether a record meets what the filter asks of records. */
function recordAsker(filter: Filter): (record: AtlasRecord) => boolean {
  const practice = chosen(filter, 'practice');
  const status = chosen(filter, 'status');
  const challenge = chosen(filter, 'challenge');
  return (record) =>
    (!practice || practice.has(record.practice.id)) &&
    (!status || status.has(record.status)) &&
    (!challenge || record.challenges.some(({ id }) => challenge.has(id)));
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
