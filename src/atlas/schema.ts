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
