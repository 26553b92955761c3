import * as v from 'valibot';

/** The four capabilities of the report, in its order. */
export const capabilities = ['leadership', 'organisational', 'analytical', 'partnership'] as const;
export type Capability = (typeof capabilities)[number];

export const statuses = ['planned', 'pilot', 'active', 'completed'] as const;
export type Status = (typeof statuses)[number];

export const schemes = [
  'icapital',
  'icapital-rising',
  'mission-city',
  'mission-label',
  'mayors-challenge',
  'eurocities-award',
  'oecd-innovation-map',
  'i-team',
  'other',
] as const;
export type Scheme = (typeof schemes)[number];

export const sourceKinds = [
  'city',
  'government',
  'network',
  'academic',
  'press',
  'civil-society',
  'vendor',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const year = v.nullable(v.pipe(v.number(), v.integer()));

/** What the columns of the core's two long tables are called in the file, in the order of the tuples. */
export const coreColumns = {
  cities: [
    'id',
    'name',
    'localName',
    'country',
    'lat',
    'lng',
    'population',
    'populationYear',
    'recognitions',
    'caseStudies',
  ],
  records: ['city', 'practice', 'status', 'challenges', 'startYear', 'endYear'],
} as const;

/** The rows of a table that lies there column by column; what is no such table stays as it is. */
function toRows(columns: readonly string[]) {
  return (table: unknown): unknown => {
    if (typeof table !== 'object' || table === null || Array.isArray(table)) return table;
    const lists = new Map<string, unknown>(Object.entries(table));
    const values = columns.map((name): readonly unknown[] => {
      const list = lists.get(name);
      return Array.isArray(list) ? list : [];
    });
    return values[0]?.map((_, at) => values.map((list) => list[at]));
  };
}

/**
 * The core index, `/data/core.json`: what the map and the filters need, and no
 * texts. Tuples keep it small; `parseAtlas` turns them into named things.
 * Indices point into the lists of the same document. In the file the cities and
 * the records lie column by column (`coreColumns`), which compresses better;
 * those of versions before 30 November 2026 are rows, and are read as well.
 */
export const coreSchema = v.object({
  /** Date and short hash of the tables, e.g. `2026-11-24-1a2b3c4d`. */
  version: v.string(),
  /** [id, English label] */
  regions: v.array(v.tuple([v.string(), v.string()])),
  /** [ISO 3166 code, English name, region index, EU member 0|1] */
  countries: v.array(v.tuple([v.string(), v.string(), index, v.picklist([0, 1])])),
  /** [id, capability index, English label, English definition: what must be true to be recorded] */
  practices: v.array(v.tuple([v.string(), index, v.string(), v.string()])),
  /** [id, English label] */
  challenges: v.array(v.tuple([v.string(), v.string()])),
  /**
   * [id, English name, local name ('' if the same), country index, latitude, longitude (degrees),
   *  population, its year or null, scheme indices of its recognitions (each once), number of case studies]
   */
  cities: v.pipe(
    v.unknown(),
    v.transform(toRows(coreColumns.cities)),
    v.array(
      v.tuple([
        v.string(),
        v.string(),
        v.string(),
        index,
        v.number(),
        v.number(),
        index,
        year,
        v.array(index),
        index,
      ]),
    ),
  ),
  /** [city index, practice index, status index, challenge indices, start year, end year], in the city's order */
  records: v.pipe(
    v.unknown(),
    v.transform(toRows(coreColumns.records)),
    v.array(v.tuple([index, index, index, v.array(index), year, year])),
  ),
  /**
   * What cities answered in surveys whose responses were brought in, where they agreed to be
   * shown; absent without any. [survey's id, title, year, language (BCP 47), questions, responses].
   * A question: [id, as it was asked, practice index or null, answers: [id, label, 1 = it says that
   * the city does the practice, 0 = that it does not, null = neither]].
   * A response: [city index, question index, indices of its answers].
   */
  surveys: v.optional(
    v.array(
      v.tuple([
        v.string(),
        v.string(),
        v.number(),
        v.string(),
        v.array(
          v.tuple([
            v.string(),
            v.string(),
            v.nullable(index),
            v.array(v.tuple([v.string(), v.string(), v.nullable(v.picklist([0, 1]))])),
          ]),
        ),
        v.array(v.tuple([index, index, v.array(index)])),
      ]),
    ),
  ),
});
export type Core = v.InferOutput<typeof coreSchema>;

/** When a row was added to the atlas and last corrected, as days of releases; left out where the tables keep no history. */
const dated = {
  added: v.optional(v.string()),
  changed: v.optional(v.string()),
  /** Why it was corrected, in English. */
  reason: v.optional(v.string()),
};

export const sourceSchema = v.object({
  id: v.string(),
  title: v.string(),
  publisher: v.string(),
  kind: v.picklist(sourceKinds),
  year,
  /** BCP 47 */
  language: v.string(),
  url: v.nullable(v.string()),
  /** A page about a document whose own address is not known. */
  aboutUrl: v.nullable(v.string()),
  /** The day on which its address was tried last, where it no longer answers. */
  gone: v.optional(v.string()),
});
export type Source = v.InferOutput<typeof sourceSchema>;

export const recordSchema = v.object({
  id: v.string(),
  practice: v.string(),
  name: v.string(),
  summary: v.string(),
  startYear: year,
  endYear: year,
  status: v.picklist(statuses),
  challenges: v.array(v.string()),
  source: v.string(),
  /** The place in the document. */
  locator: v.nullable(v.string()),
  ...dated,
  /** The last day on which it is called new; left out where it is not, as in the first release. */
  newUntil: v.optional(v.string()),
  /** The day on which the city said that it holds as it is; left out where it has not. */
  confirmed: v.optional(v.string()),
});
export type RecordDetail = v.InferOutput<typeof recordSchema>;

export const recognitionSchema = v.object({
  scheme: v.picklist(schemes),
  year,
  result: v.string(),
  detail: v.nullable(v.string()),
  source: v.string(),
  ...dated,
});
export type Recognition = v.InferOutput<typeof recognitionSchema>;

export const caseStudySchema = v.object({
  id: v.string(),
  city: v.string(),
  title: v.string(),
  publisher: v.string(),
  kind: v.picklist(sourceKinds),
  year,
  language: v.string(),
  url: v.string(),
  practices: v.array(v.string()),
  challenges: v.array(v.string()),
  summary: v.string(),
  ...dated,
});
export type CaseStudy = v.InferOutput<typeof caseStudySchema>;

/** A record that an earlier release had. */
export const removedSchema = v.object({
  id: v.string(),
  /** The day of the release that no longer has it. */
  removed: v.string(),
  reason: v.nullable(v.string()),
});
export type RemovedRecord = v.InferOutput<typeof removedSchema>;

/** `/data/city/<id>.json`: one city with its texts and sources. */
export const cityDetailsSchema = v.object({
  version: v.string(),
  id: v.string(),
  populationSource: v.nullable(v.string()),
  populationUrl: v.nullable(v.string()),
  geonamesId: v.nullable(v.number()),
  note: v.nullable(v.string()),
  records: v.array(recordSchema),
  recognitions: v.array(recognitionSchema),
  caseStudies: v.array(caseStudySchema),
  /** Left out where there is none. */
  removed: v.optional(v.array(removedSchema)),
  /** Every source that the records and recognitions name, each once. */
  sources: v.array(sourceSchema),
});
export type CityDetails = v.InferOutput<typeof cityDetailsSchema>;

/** `/data/cities.json`: the texts and sources of every city, for what shows many at once. */
export const allDetailsSchema = v.object({
  version: v.string(),
  cities: v.array(cityDetailsSchema),
});
export type AllDetails = v.InferOutput<typeof allDetailsSchema>;

/** A record or a recognition that is told outside its city's own document. */
const placedRecordSchema = v.object({ ...recordSchema.entries, city: v.string() });
export type PlacedRecord = v.InferOutput<typeof placedRecordSchema>;
const placedRecognitionSchema = v.object({ ...recognitionSchema.entries, city: v.string() });
export type PlacedRecognition = v.InferOutput<typeof placedRecognitionSchema>;

/** `/data/practice/<id>.json`: a practice, city by city. */
export const practiceDetailsSchema = v.object({
  version: v.string(),
  id: v.string(),
  records: v.array(placedRecordSchema),
  caseStudies: v.array(caseStudySchema),
  /** Every source that the records name, each once. */
  sources: v.array(sourceSchema),
});
export type PracticeDetails = v.InferOutput<typeof practiceDetailsSchema>;

/** `/data/practices.json`: the newest example of each practice that is on record. */
export const practicesSchema = v.object({
  version: v.string(),
  newest: v.array(
    v.pick(placedRecordSchema, [
      'practice',
      'id',
      'city',
      'name',
      'startYear',
      'endYear',
      'status',
    ]),
  ),
});
export type Practices = v.InferOutput<typeof practicesSchema>;

/** `/data/country/<CODE>.json`: a country, city by city. */
export const countryDetailsSchema = v.object({
  version: v.string(),
  code: v.string(),
  records: v.array(placedRecordSchema),
  recognitions: v.array(placedRecognitionSchema),
  caseStudies: v.array(caseStudySchema),
  /** Every source that the records and recognitions name, each once. */
  sources: v.array(sourceSchema),
});
export type CountryDetails = v.InferOutput<typeof countryDetailsSchema>;

/** `/data/case-studies.json`: the whole library. */
export const caseLibrarySchema = v.object({
  version: v.string(),
  caseStudies: v.array(caseStudySchema),
});
export type CaseLibrary = v.InferOutput<typeof caseLibrarySchema>;

// Apart: what is searched comes with a search.
export { searchIndexSchema, type SearchIndex } from './searchIndex';

/** `/data/history.json`: what each release added, corrected and removed. */
export const historySchema = v.object({
  version: v.string(),
  /** The oldest first. */
  releases: v.array(v.object({ date: v.string(), records: v.number() })),
  entries: v.array(
    v.object({
      table: v.picklist(['records', 'case-studies', 'recognitions']),
      id: v.string(),
      added: v.string(),
      changed: v.nullable(v.string()),
      removed: v.nullable(v.string()),
      reason: v.nullable(v.string()),
    }),
  ),
});
export type History = v.InferOutput<typeof historySchema>;

/** `/data/datapackage.json` (Frictionless): the part that the data page shows. */
export const dataPackageSchema = v.object({
  version: v.string(),
  created: v.string(),
  resources: v.array(
    v.object({
      name: v.string(),
      title: v.string(),
      path: v.string(),
      format: v.string(),
      bytes: v.number(),
    }),
  ),
});
export type DataPackage = v.InferOutput<typeof dataPackageSchema>;
