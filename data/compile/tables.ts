import { guideFields } from '../../src/atlas/details';
import { capabilities, schemes, sourceKinds, statuses } from '../../src/atlas/schema';
import { precisions } from '../../src/atlas/findings';
import {
  degrees,
  form,
  id,
  integer,
  language,
  oneOf,
  optional,
  ref,
  refs,
  text,
  truth,
  url,
  year,
} from './columns';
import { table, type ReadTable, type RowOf } from './table';

/** The tables that people edit, column by column. */
export const tables = {
  countries: table({
    name: 'countries',
    title: 'Countries',
    about: 'Countries of the cities, with the region in which the atlas groups them.',
    columns: {
      code: form(
        /^[A-Z]{2}$/u,
        'two capital letters (ISO 3166-1, XK for Kosovo)',
        'ISO 3166-1 code',
      ),
      name: text(60, 'English name'),
      region: text(60, 'Region of Europe'),
      eu_member: truth('Member of the European Union'),
    },
    key: 'code',
    uniqueTogether: ['name'],
  }),
  cities: table({
    name: 'cities',
    title: 'Cities',
    about: 'Cities of the atlas: names, centre, population of the municipality.',
    columns: {
      id: id('Id of the city, part of its address'),
      name: text(60, 'English name in use'),
      local_name: text(120, 'Name in the local languages, with / between them'),
      country: ref('countries', 'Country code'),
      latitude: degrees(27, 72, 'Latitude of the centre, degrees north (WGS 84)'),
      longitude: degrees(-32, 52, 'Longitude of the centre, degrees east (WGS 84)'),
      population: integer(1, 30_000_000, 'Inhabitants of the municipality'),
      population_year: optional(year('Year of the population figure, empty if not stated')),
      population_source: optional(text(160, 'Who states the population')),
      population_url: optional(url('Address of the population figure')),
      geonames_id: optional(integer(1, 99_999_999, 'Id of the place in GeoNames')),
      note: optional(text(400, 'Where territory or figure needs care')),
    },
    key: 'id',
    uniqueTogether: ['country', 'name'],
  }),
  practices: table({
    name: 'practices',
    title: 'Practices',
    about: 'Practices that are recorded, under the four capabilities; the list is the atlas’s own.',
    columns: {
      id: id('Id of the practice'),
      component: oneOf(capabilities, 'Capability of the report under which the atlas groups it'),
      label: text(60, 'English name'),
      definition: text(300, 'What must be true for it to be recorded'),
    },
    key: 'id',
    uniqueTogether: ['label'],
  }),
  challenges: table({
    name: 'challenges',
    title: 'Challenges',
    about: 'Challenges that cities turn their practices to.',
    columns: { id: id('Id of the challenge'), label: text(60, 'English name') },
    key: 'id',
    uniqueTogether: ['label'],
  }),
  sources: table({
    name: 'sources',
    title: 'Sources',
    about: 'Documents and pages that the records and recognitions rest on.',
    columns: {
      id: id('Id of the source'),
      title: text(300, 'Title of the document or page'),
      publisher: text(160, 'Who published it'),
      kind: oneOf(sourceKinds, 'Kind of publisher'),
      year: optional(year('Year of publication, empty if not known')),
      language: language('Language of the document, BCP 47'),
      url: optional(url('Address of the document, empty where no lasting one is known')),
      about_url: optional(url('A page about a document whose own address is not known')),
    },
    key: 'id',
    uniqueTogether: ['title', 'publisher', 'year', 'url'],
  }),
  records: table({
    name: 'records',
    title: 'Records',
    about: 'One sourced fact a row: a public document says that a city does a practice.',
    columns: {
      id: id('Id of the record'),
      city: ref('cities', 'Id of the city'),
      practice: ref('practices', 'Id of the practice'),
      name: text(120, 'Name of what the city does'),
      summary: text(400, 'What the source says, in our words'),
      start_year: optional(year('First year, empty if not known')),
      end_year: optional(year('Last year, empty if open or not known')),
      status: oneOf(statuses, 'Status as of the source'),
      challenges: optional(refs('challenges', 'Ids of challenges, with | between them')),
      source: ref('sources', 'Id of the source'),
      locator: optional(text(200, 'Place in the document')),
    },
    key: 'id',
    uniqueTogether: ['city', 'practice', 'name'],
    rule: ({ start_year: start, end_year: end }) =>
      typeof start === 'number' && typeof end === 'number' && end < start
        ? [
            {
              column: 'end_year',
              wrong: 'ends before it starts',
              value: String(end),
              expected: `${start} or later`,
            },
          ]
        : [],
  }),
  'case-studies': table({
    name: 'case-studies',
    title: 'Case studies',
    about: 'Public case studies about the cities, to link to.',
    columns: {
      id: id('Id of the case study'),
      city: ref('cities', 'Id of the city'),
      title: text(300, 'Title'),
      publisher: text(160, 'Who published it'),
      kind: oneOf(sourceKinds, 'Kind of publisher'),
      year: optional(year('Year of publication, empty if not known')),
      language: language('Language, BCP 47'),
      url: url('Address'),
      practices: optional(refs('practices', 'Ids of practices it tells of, with | between them')),
      challenges: optional(refs('challenges', 'Ids of challenges, with | between them')),
      summary: text(400, 'What it tells, in our words'),
    },
    key: 'id',
    uniqueTogether: ['city', 'url'],
  }),
  recognitions: table({
    name: 'recognitions',
    title: 'Recognitions',
    about: 'Awards, labels and memberships of the cities.',
    columns: {
      city: ref('cities', 'Id of the city'),
      scheme: oneOf(schemes, 'Award or programme'),
      year: optional(year('Year, empty if not known')),
      result: text(40, 'Result: winner, finalist, labelled, member …'),
      detail: optional(text(200, 'More about it')),
      source: ref('sources', 'Id of the source'),
    },
    uniqueTogether: ['city', 'scheme', 'year', 'result', 'detail'],
  }),
  findings: table({
    name: 'findings',
    title: 'Survey findings',
    about: 'Published figures of surveys of city governments; each survey stands for itself.',
    columns: {
      id: id('Id of the finding'),
      survey: text(160, 'Name of the survey'),
      year: year('Year of the survey'),
      base: integer(1, 1_000_000, 'How many answered'),
      base_unit: text(40, 'Who answered'),
      area: text(60, 'Where'),
      statement: text(300, 'What the share is of'),
      precision: oneOf(precisions, 'How exactly the share was published'),
      percent: integer(0, 100, 'Share in per cent'),
      practice: optional(ref('practices', 'Id of the practice it is about')),
      url: url('Where it was published'),
    },
    key: 'id',
    uniqueTogether: ['survey', 'year', 'statement'],
  }),
  guides: table({
    name: 'guides',
    title: 'How it was done',
    about: 'What a record cost, who runs it, how long it took, what was hard, what can be copied.',
    columns: {
      record: ref('records', 'Id of the record'),
      field: oneOf(guideFields, 'What the text tells of'),
      text: text(400, 'What the source says of it, in our words; of a document its name'),
      source: ref('sources', 'Id of the source'),
      locator: optional(text(200, 'Place in the document')),
    },
    uniqueTogether: ['record', 'field', 'text'],
    isOptional: true,
  }),
} as const;

export type TableName = keyof typeof tables;

/** All tables as read. */
export type ReadTables = { [N in TableName]: ReadTable<(typeof tables)[N]['columns']> };

/** All tables' rows, typed. */
export type Rows = { [N in TableName]: readonly RowOf<(typeof tables)[N]['columns']>[] };

/** A row of a table. */
export type Row<N extends TableName> = Rows[N][number];
