import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { citationIn, type ExportContext } from '../../src/share/exports/exportContext';
import { recordColumns } from '../../src/share/exports/recordColumns';
import { labelColumns, labelOf } from '../../src/share/exports/table';
import { dataPackageSchema } from '../../src/atlas/details';
import { infoOf, isRequired, type AnyColumn } from './columns';
import { differenceColumns, differencePath } from './changes';
import type { Dataset } from './join';
import { confirmationsTable } from './confirmations';
import { linksTable } from './links';
import { surveyTables } from './surveys';
import { historyTable, releaseDays } from './history';
import { tables } from './tables';
import type { Table } from './table';

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
    fields: Object.entries(table.columns)
      .filter(([, column]) => !infoOf(column).isOld)
      .map(fieldOf),
    missingValues: [''],
    ...(table.key !== undefined && { primaryKey: table.key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** The fields that say what a file is. */
function labelFields(context: ExportContext): Json[] {
  const label = new Set(labelOf(context).map(([name]) => name));
  return labelColumns
    .filter(({ name }) => label.has(name))
    .map(({ name, type, about }) => ({ name, type, description: about }));
}

/** The fields of the records as one table; the same whatever stands between its cells. */
function flatSchema(context: ExportContext, decimal: '.' | ','): Json {
  return {
    fields: [
      ...recordColumns.map(({ name, type, about }) => ({
        name,
        type,
        description: about,
        ...(type === 'number' && decimal === ',' && { decimalChar: decimal }),
      })),
      ...labelFields(context),
    ],
    missingValues: [''],
    primaryKey: 'record',
  };
}

function contentOf(path: string, content: string | Uint8Array): Json {
  const hash = createHash('sha256').update(content).digest('hex');
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  const text = typeof content === 'string' && { encoding: 'utf-8' };
  return { path, ...text, bytes, hash: `sha256:${hash}` };
}

/** What stands between cells and at the end of a line. */
interface Marks {
  delimiter: ',' | ';';
  lineTerminator: string;
}

function tabular(name: string, title: string, about: string, marks: Marks, schema: Json): Json {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description: about,
    format: 'csv',
    mediatype: 'text/csv',
    dialect: { ...marks, quoteChar: '"', doubleQuote: true },
    schema,
  };
}

function plain(name: string, title: string, about: string, format: string, type: string): Json {
  return { profile: 'data-resource', name, title, description: about, format, mediatype: type };
}

/** The downloads by path, each with its description. */
const resourcesOf = (
  context: ExportContext,
): readonly (readonly [path: string, described: Json])[] => [
  [
    'atlas.csv',
    tabular(
      'atlas',
      'All records as a table',
      'One row a record with its city, country and source. Text that a spreadsheet would run as a formula has an apostrophe before it.',
      { delimiter: ',', lineTerminator: '\r\n' },
      flatSchema(context, '.'),
    ),
  ],
  [
    'atlas-semicolon.csv',
    tabular(
      'atlas-semicolon',
      'All records as a table, with semicolons',
      'The same with semicolons between cells, decimal commas and a byte order mark, as spreadsheets in most of Europe read it.',
      { delimiter: ';', lineTerminator: '\r\n' },
      flatSchema(context, ','),
    ),
  ],
  [
    'atlas.xlsx',
    plain(
      'atlas-xlsx',
      'All records and cities as a workbook',
      'A sheet of records, as in atlas.csv, one of cities, and one that says what they are.',
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
  ],
  [
    'atlas.parquet',
    plain(
      'atlas-parquet',
      'All records as Apache Parquet',
      'The rows of atlas.csv, each column with its type, for statistics.',
      'parquet',
      'application/vnd.apache.parquet',
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
      'One feature a city with its number of records per practice, as plain members (RFC 7946).',
      'geojson',
      'application/geo+json',
    ),
  ],
];

/** What has changed since each earlier release. */
function differenceResources(
  dataset: Dataset,
  context: ExportContext,
): (readonly [path: string, described: Json])[] {
  const fields = [
    ...differenceColumns.map(({ name, about }) => ({ name, type: 'string', description: about })),
    ...labelFields(context),
  ];
  return releaseDays(dataset)
    .slice(0, -1)
    .map((from) => [
      differencePath(from),
      tabular(
        `changes-since-${from}`,
        `What has changed since ${from}`,
        'One row for each record, case study and recognition that was added, corrected or removed since that release.',
        { delimiter: ',', lineTerminator: '\r\n' },
        { fields, missingValues: [''] },
      ),
    ]);
}

/** A table as people edit it. */
function tableResource(
  table: Described,
  all: readonly Described[],
): readonly [path: string, described: Json] {
  const name = resourceName(table.name);
  const described = tabular(
    name,
    table.title,
    table.about,
    { delimiter: ',', lineTerminator: '\n' },
    schemaOf(table, all),
  );
  return [`tables/${table.name}.csv`, described];
}

/**
 * `datapackage.json` (Frictionless Data Package 1.0) for the compiled downloads.
 * @param files all compiled files by path in `data/`
 * @throws v.ValiError if it is not as the data page expects
 */
export function dataPackageOf(
  dataset: Dataset,
  context: ExportContext,
  files: ReadonlyMap<string, string | Uint8Array>,
): Json {
  const { info, version, programmes, surveys, history } = dataset;
  const read = [
    ...programmes,
    ...surveyTables(surveys),
    ...(history ? [{ table: historyTable }] : []),
    ...(dataset.texts.has('confirmations.csv') ? [{ table: confirmationsTable }] : []),
    ...(dataset.texts.has('links.csv') ? [{ table: linksTable }] : []),
  ];
  const all: readonly Described[] = [
    ...own.filter(({ name }) => dataset.texts.has(`${name}.csv`)),
    ...read.map(({ table }) => table),
  ];
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
    citation: citationIn(context),
    sources: [
      { title: 'Public documents and pages, listed in tables/sources.csv' },
      { title: 'GeoNames (CC BY 4.0)', path: 'https://www.geonames.org/' },
    ],
    contributors: [{ title: `${info.title} contributors`, role: 'author' }],
    // With each file as well: a table as people edit it has no place to say its version.
    resources: [...resourcesOf(context), ...differenceResources(dataset, context), ...tabled].map(
      ([path, about]) => ({
        ...about,
        version,
        ...contentOf(path, files.get(path) ?? ''),
      }),
    ),
  };
  v.parse(dataPackageSchema, described);
  return described;
}
