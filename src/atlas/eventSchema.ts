import * as v from 'valibot';

const person = v.object({ name: v.string(), role: v.string() });
const https = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/u));
/** https, or a path on this site. */
const here = v.pipe(v.string(), v.regex(/^(https:\/\/|\/[^/\\])\S*$/u));
/** ISO 8601 with offset. */
const moment = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/u),
);

/** Where the recording is: a YouTube id, or a file (mp4, webm, HLS) with optional captions. */
export const videoSchema = v.variant('provider', [
  v.object({
    provider: v.literal('youtube'),
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{11}$/)),
  }),
  v.object({
    provider: v.literal('file'),
    url: here,
    /** WebVTT. */
    captions: v.optional(here),
  }),
]);
export type Video = v.InferOutput<typeof videoSchema>;

/** `/data/event.json`: the launch of the report. */
export const eventSchema = v.object({
  title: v.string(),
  /** As announced. */
  start: moment,
  end: moment,
  timesAre: v.string(),
  place: v.string(),
  organisers: v.array(v.string()),
  listing: v.object({ url: https, publisher: v.string(), notes: v.array(v.string()) }),
  speakers: v.array(person),
  report: v.object({
    title: v.string(),
    authors: v.array(v.string()),
    date: v.pipe(v.string(), v.isoDate()),
    pages: v.number(),
    handle: v.string(),
    url: https,
  }),
  /** Public pages about the report and its launch, with what is known of their date: a year, a month or a day. */
  readOn: v.optional(
    v.array(
      v.object({
        title: v.string(),
        publisher: v.string(),
        date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
        url: https,
      }),
    ),
    [],
  ),
  video: v.nullable(videoSchema),
  /** What is said in it, as WebVTT or SRT: a path on this site, as the policy lets nothing else be read. */
  transcript: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^\/[^/\\]/))), null),
  /** Id of the programme whose cues have their times in the recording. */
  programme: v.optional(v.nullable(v.string()), null),
});
export type Event = v.InferOutput<typeof eventSchema>;

/** A text in English and, by their codes, in the languages that it is translated to. */
export interface Spoken {
  en: string;
  [code: string]: string | null;
}
const spokenSchema = v.pipe(
  v.record(v.string(), v.nullable(v.string())),
  v.check(({ en }) => typeof en === 'string', 'the English text'),
  v.transform((said): Spoken => ({ ...said, en: said['en'] ?? '' })),
);

/** A view of the map with words and, in a recording, a time. */
export const cueSchema = v.object({
  id: v.string(),
  /** In the recording, in seconds. */
  time: v.nullable(v.number()),
  /** `?practice=…#6/51/4` */
  view: v.string(),
  city: v.nullable(v.string()),
  title: spokenSchema,
  /** Each with the record that says it. */
  sentences: v.array(
    v.object({
      text: spokenSchema,
      record: v.nullable(v.object({ id: v.string(), name: v.string(), city: v.string() })),
    }),
  ),
});
export type Cue = v.InferOutput<typeof cueSchema>;

/** `/data/cues/<id>.json`: the cues of a tour, a talk or a recording in their order. */
export const programmeSchema = v.object({
  version: v.string(),
  id: v.string(),
  cues: v.array(cueSchema),
});
export type Programme = v.InferOutput<typeof programmeSchema>;
