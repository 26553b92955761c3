import * as v from 'valibot';
import { schemes, sourceKinds, statuses } from './schema';

// What is shown of a city, a practice or a country beyond the core: apart, because
// the opening page shows none of it.

const year = v.nullable(v.pipe(v.number(), v.integer()));

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

/** What a guide tells of how a record was done, in the order in which it is told. */
export const guideFields = ['owner', 'cost', 'duration', 'trouble', 'document'] as const;
export type GuideField = (typeof guideFields)[number];

/** What a source says of how a record was done. */
const guideSchema = v.object({
  field: v.picklist(guideFields),
  /** In English; of a document its name. */
  text: v.string(),
  source: v.string(),
  /** The place in the document. */
  locator: v.nullable(v.string()),
});
export type GuideEntry = v.InferOutput<typeof guideSchema>;

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
  /** How it was done; left out where nothing is known of that. */
  guide: v.optional(v.array(guideSchema)),
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
  /** Its names in its own languages (BCP 47), where they are others than the common one. */
  localNames: v.optional(v.array(v.object({ text: v.string(), lang: v.optional(v.string()) }))),
  populationSource: v.nullable(v.string()),
  populationUrl: v.nullable(v.string()),
  geonamesId: v.nullable(v.number()),
  note: v.nullable(v.string()),
  records: v.array(recordSchema),
  recognitions: v.array(recognitionSchema),
  caseStudies: v.array(caseStudySchema),
  /** Left out where there is none. */
  removed: v.optional(v.array(removedSchema)),
  /** Every source that the records, their guides and the recognitions name, each once. */
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

const { entries: placed } = placedRecordSchema;

/** `/data/practices.json`: the newest example of each practice that is on record. */
export const practicesSchema = v.object({
  version: v.string(),
  newest: v.array(
    v.object({
      practice: placed.practice,
      id: placed.id,
      city: placed.city,
      name: placed.name,
      startYear: placed.startYear,
      endYear: placed.endYear,
      status: placed.status,
    }),
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

/** `/data/history.json`: what each release added, corrected and removed. */
export const historySchema = v.object({
  version: v.string(),
  /** The oldest first. */
  releases: v.array(v.object({ date: v.string(), records: v.number() })),
  entries: v.array(
    v.object({
      table: v.picklist(['records', 'case-studies', 'recognitions', 'guides']),
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
