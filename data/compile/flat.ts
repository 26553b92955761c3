import type { Column } from './columns';
import type { JoinedCity, JoinedRecord } from './join';

type Value = string | number | boolean | null;

/** A column of `atlas.csv`: one row is one record with its city and source. */
export interface FlatColumn {
  name: string;
  type: Column<unknown>['type'];
  about: string;
  value(record: JoinedRecord, city: JoinedCity, version: string): Value;
}

function column(
  name: string,
  type: FlatColumn['type'],
  about: string,
  value: FlatColumn['value'],
): FlatColumn {
  return { name, type, about, value };
}

/** The columns of `atlas.csv`, in order. The version stays with every row, wherever it is pasted. */
export const flatColumns: readonly FlatColumn[] = [
  column('record', 'string', 'Id of the record', ({ id }) => id),
  column('city', 'string', 'Id of the city', (_record, { id }) => id),
  column('city_name', 'string', 'English name of the city', (_record, { name }) => name),
  column(
    'country',
    'string',
    'ISO 3166-1 code of the country, XK for Kosovo',
    (_record, { country }) => country.code,
  ),
  column(
    'country_name',
    'string',
    'English name of the country',
    (_record, { country }) => country.name,
  ),
  column('region', 'string', 'Region of Europe', (_record, { country }) => country.region),
  column(
    'eu_member',
    'boolean',
    'Whether the country is a member of the European Union',
    (_record, { country }) => country.eu_member,
  ),
  column(
    'latitude',
    'number',
    'Latitude of the city’s centre, degrees north (WGS 84)',
    (_record, { latitude }) => latitude,
  ),
  column(
    'longitude',
    'number',
    'Longitude of the city’s centre, degrees east (WGS 84)',
    (_record, { longitude }) => longitude,
  ),
  column(
    'population',
    'integer',
    'Inhabitants of the municipality',
    (_record, { population }) => population,
  ),
  column(
    'capability',
    'string',
    'Capability under which the atlas groups the practice',
    ({ practice }) => practice.component,
  ),
  column('practice', 'string', 'Id of the practice', ({ practice }) => practice.id),
  column(
    'practice_label',
    'string',
    'English name of the practice',
    ({ practice }) => practice.label,
  ),
  column('name', 'string', 'Name of what the city does', ({ name }) => name),
  column('summary', 'string', 'What the source says, in our words', ({ summary }) => summary),
  column('start_year', 'year', 'First year, empty if not known', ({ start_year: year }) => year),
  column('end_year', 'year', 'Last year, empty if open or not known', ({ end_year: year }) => year),
  column(
    'status',
    'string',
    'Status as of the source: planned, pilot, active or completed',
    ({ status }) => status,
  ),
  column('challenges', 'string', 'Ids of challenges, with | between them', ({ challenges }) =>
    challenges.join('|'),
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
    ({ source }) => source.about_url,
  ),
  column('locator', 'string', 'Place in the source', ({ locator }) => locator),
  column('data_version', 'string', 'Version of the dataset', (_record, _city, version) => version),
];
