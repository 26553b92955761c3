import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { flatColumns } from '../../src/atlas/flat';
import { dataPackageSchema } from '../../src/atlas/schema';
import { infoOf, isRequired, type AnyColumn } from './columns';
import type { Dataset } from './join';
import { surveyTables } from './surveys';
import { historyTable } from './history';
import { tables } from './tables';
import type { Table } from './table';
import { citationOf } from './whole';

type Json = Record<string, unknown>;
type Described = Pick<Table, 'name' | 'title' | 'about' | 'key' | 'columns'>;

const own: readonly Described[] = Object.values(tables);

function fieldOf([name, column]: readonly [string, AnyColumn]): Json {
  const { type, about, constraints } = infoOf(column);
  const required = isRequired(column);
  return { name, type, description: about, constraints: { required, ...constraints } };
}

/** Keys of the single ids that point to another table; lists of ids have no word in the standard. */
function foreignKeysOf({ columns }: Described, all: readonly Described[]): Json[] {
  return Object.entries(columns).flatMap(([fields, column]) => {
    const { refersTo, several } = infoOf(column);
    const key = all.find(({ name }) => name === refersTo)?.key;
    return key === undefined || several
      ? []
      : [{ fields, reference: { resource: resourceName(refersTo ?? ''), fields: key } }];
  });
}

/** A resource's name has no slash. */
const resourceName = (table: string) => table.replaceAll('/', '-');

function schemaOf(table: Described, all: readonly Described[]): Json {
  const foreignKeys = foreignKeysOf(table, all);
  return {
    fields: Object.entries(table.columns).map(fieldOf),
    missingValues: [''],
    ...(table.key !== undefined && { primaryKey: table.key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const flatSchema: Json = {
  fields: flatColumns.map(({ name, type, about }) => ({ name, type, description: about })),
  missingValues: [''],
  primaryKey: 'record',
};

function contentOf(path: string, text: string): Json {
  const hash = createHash('sha256').update(text).digest('hex');
  return { path, encoding: 'utf-8', bytes: Buffer.byteLength(text), hash: `sha256:${hash}` };
}

function tabular(name: string, title: string, about: string, end: string, schema: Json): Json {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description: about,
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { delimiter: ',', lineTerminator: end, quoteChar: '"', doubleQuote: true },
    schema,
  };
}

function plain(name: string, title: string, about: string, format: string, type: string): Json {
  return { profile: 'data-resource', name, title, description: about, format, mediatype: type };
}

/** The downloads by path, each with its description. */
const resources: readonly (readonly [path: string, described: Json])[] = [
  [
    'atlas.csv',
    tabular(
      'atlas',
      'All records as a table',
      'One row a record with its city, country and source. Text that a spreadsheet would run as a formula has an apostrophe before it.',
      '\r\n',
      flatSchema,
    ),
  ],
  [
    'atlas.json',
    plain(
      'atlas-json',
      'All tables joined',
      'Cities with their recognitions, case studies and records; records with their sources.',
      'json',
      'application/json',
    ),
  ],
  [
    'atlas.geojson',
    plain(
      'atlas-geojson',
      'All cities as points',
      'One feature a city with its number of records per practice (RFC 7946).',
      'geojson',
      'application/geo+json',
    ),
  ],
];

/** A table as people edit it. */
function tableResource(
  table: Described,
  all: readonly Described[],
): readonly [path: string, described: Json] {
  const name = resourceName(table.name);
  const described = tabular(name, table.title, table.about, '\n', schemaOf(table, all));
  return [`tables/${table.name}.csv`, described];
}

/**
 * `datapackage.json` (Frictionless Data Package 1.0) for the compiled downloads.
 * @param files all compiled files by path in `data/`
 * @throws v.ValiError if it is not as the data page expects
 */
export function dataPackageOf(dataset: Dataset, files: ReadonlyMap<string, string>): Json {
  const { info, version, programmes, surveys, history } = dataset;
  const read = [
    ...programmes,
    ...surveyTables(surveys),
    ...(history ? [{ table: historyTable }] : []),
  ];
  const all: readonly Described[] = [...own, ...read.map(({ table }) => table)];
  const tabled = all.map((table) => tableResource(table, all));
  const described: Json = {
    profile: 'data-package',
    name: 'city-innovation-atlas',
    title: info.title,
    description: `${info.description}\n\n${info.method}`,
    version,
    created: `${info.date}T00:00:00Z`,
    licenses: [{ name: info.licence.id, title: info.licence.title, path: info.licence.url }],
    attribution: info.attribution,
    citation: citationOf(dataset),
    sources: [
      { title: 'Public documents and pages, listed in tables/sources.csv' },
      { title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org/' },
    ],
    contributors: [{ title: `${info.title} contributors`, role: 'author' }],
    // With each file as well: a table as people edit it has no place to say its version.
    resources: [...resources, ...tabled].map(([path, about]) => ({
      ...about,
      version,
      ...contentOf(path, files.get(path) ?? ''),
    })),
  };
  v.parse(dataPackageSchema, described);
  return described;
}
