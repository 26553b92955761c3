import type { CsvColumn } from '../../atlas/csv';
import type { Fact } from '../../atlas/facts';

/** A column of a downloaded table, as a data package describes it. */
export interface DescribedColumn<T> extends CsvColumn<T> {
  /** Field type of the Frictionless table schema. */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'year';
  about: string;
}

function column(
  name: string,
  type: DescribedColumn<Fact>['type'],
  about: string,
  value: DescribedColumn<Fact>['value'],
): DescribedColumn<Fact> {
  return { name, type, about, value };
}

/** A record as one row, with its city and source. */
export const recordColumns: readonly DescribedColumn<Fact>[] = [
  column('record', 'string', 'Id of the record', ({ detail }) => detail.id),
  column('city', 'string', 'Id of the city', ({ city }) => city.id),
  column('city_name', 'string', 'English name of the city', ({ city }) => city.englishName),
  column(
    'country',
    'string',
    'ISO 3166-1 code of the country, XK for Kosovo',
    ({ city }) => city.country.code,
  ),
  column('country_name', 'string', 'English name of the country', ({ city }) => city.country.name),
  column('region', 'string', 'Region of Europe', ({ city }) => city.country.region.label),
  column(
    'eu_member',
    'boolean',
    'Whether the country is a member of the European Union',
    ({ city }) => city.country.euMember,
  ),
  column(
    'latitude',
    'number',
    'Latitude of the city’s centre, degrees north (WGS 84)',
    ({ city }) => city.lat,
  ),
  column(
    'longitude',
    'number',
    'Longitude of the city’s centre, degrees east (WGS 84)',
    ({ city }) => city.lng,
  ),
  column('population', 'integer', 'Inhabitants of the municipality', ({ city }) => city.population),
  column(
    'capability',
    'string',
    'Capability under which the atlas groups the practice',
    ({ practice }) => practice.capability,
  ),
  column('practice', 'string', 'Id of the practice', ({ practice }) => practice.id),
  column(
    'practice_label',
    'string',
    'English name of the practice',
    ({ practice }) => practice.label,
  ),
  column('name', 'string', 'Name of what the city does', ({ detail }) => detail.name),
  column('summary', 'string', 'What the source says, in our words', ({ detail }) => detail.summary),
  column('start_year', 'year', 'First year, empty if not known', ({ detail }) => detail.startYear),
  column(
    'end_year',
    'year',
    'Last year, empty if open or not known',
    ({ detail }) => detail.endYear,
  ),
  column(
    'status',
    'string',
    'Status as of the source: planned, pilot, active or completed',
    ({ detail }) => detail.status,
  ),
  column('challenges', 'string', 'Ids of challenges, with | between them', ({ detail }) =>
    detail.challenges.join('|'),
  ),
  column('source', 'string', 'Id of the source', ({ source }) => source.id),
  column('source_title', 'string', 'Title of the source', ({ source }) => source.title),
  column('source_publisher', 'string', 'Publisher of the source', ({ source }) => source.publisher),
  column('source_kind', 'string', 'Kind of publisher', ({ source }) => source.kind),
  column(
    'source_year',
    'year',
    'Year of the source, empty if not known',
    ({ source }) => source.year,
  ),
  column(
    'source_language',
    'string',
    'Language of the source, BCP 47',
    ({ source }) => source.language,
  ),
  column(
    'source_url',
    'string',
    'Address of the source, empty where no lasting one is known',
    ({ source }) => source.url,
  ),
  column(
    'source_about_url',
    'string',
    'A page about a source whose own address is not known',
    ({ source }) => source.aboutUrl,
  ),
  column('locator', 'string', 'Place in the source', ({ detail }) => detail.locator),
  column(
    'added',
    'string',
    'Day of the release that had the record first, empty if not known',
    ({ detail }) => detail.added ?? null,
  ),
  column(
    'changed',
    'string',
    'Day of the release that corrected it last, empty if none did',
    ({ detail }) => detail.changed ?? null,
  ),
  column(
    'confirmed',
    'string',
    'Day on which the city confirmed the record as it is, empty if it has not',
    ({ detail }) => detail.confirmed ?? null,
  ),
];
