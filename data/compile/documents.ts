import * as v from 'valibot';
import { eventSchema, type Event } from '../../src/atlas/eventSchema';
import type { Report } from '../../src/atlas/fault';
import type { TableFiles } from './files';
import { decode, readBytes } from './sheet';

const line = v.pipe(v.string(), v.nonEmpty());
const https = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** `dataset.json`: what the tables are as a whole. All but the date has an answer for a folder without it. */
const datasetSchema = v.object({
  title: v.optional(line, 'City Innovation Atlas'),
  description: v.optional(
    line,
    'Sourced public records of how Europe’s city governments innovate.',
  ),
  /** When the tables were last settled. */
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  /** What was published so far, the oldest first: the last one is these tables. */
  releases: v.optional(
    v.array(
      v.object({ date: v.pipe(v.string(), v.isoDate()), records: v.pipe(v.number(), v.integer()) }),
    ),
    [],
  ),
  licence: v.optional(v.object({ id: line, title: line, url: https }), {
    id: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0 International',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  }),
  attribution: v.optional(
    line,
    'City Innovation Atlas, CC BY 4.0. Coordinates and some populations: GeoNames, CC BY 4.0.',
  ),
  method: v.optional(
    line,
    'Desk survey of public records: each record says what a public document says a city government does, with its source. A practice without a record may well exist; nobody asked the city.',
  ),
});
export type DatasetInfo = v.InferOutput<typeof datasetSchema> & { date: string };

/** Parses a text that should be JSON. @returns null, with the reason reported, if it is not */
function parseJson(file: string, text: string, report: Report): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const [wrong, value] = ['not JSON', error instanceof Error ? error.message : ''];
    report.faults.push({ file, row: '$', column: '-', wrong, value, expected: 'a JSON document' });
    return null;
  }
}

/** Checks a JSON document; faults are named by their path in it. */
function check<T>(
  file: string,
  json: unknown,
  schema: v.GenericSchema<unknown, T>,
  report: Report,
): T | null {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const wrong = issue.received === 'undefined' ? 'a missing value' : 'not the right value';
    const wanted = issue.kind === 'schema' ? issue.type : issue.type.replaceAll('_', ' ');
    const value = typeof issue.input === 'string' ? issue.input : issue.received;
    const expected = issue.expected ?? `a valid ${wanted}`;
    const row = v.getDotPath(issue) ?? '$';
    report.faults.push({ file, row, column: '-', wrong, value, expected });
  }
  return null;
}

/** Parses and checks a JSON document. */
export function parse<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
  report: Report,
): T | null {
  const document = parseJson(file, text, report);
  return document && check(file, document.json, schema, report);
}

/** The launch event as read. */
export interface ReadEvent {
  /** Null where it has a fault. */
  event: Event | null;
  /** The programme of its recording; undefined where this cannot be read. */
  programme?: Event['programme'];
}

const timesSchema = v.pick(eventSchema, ['start', 'end']);
const recordingSchema = v.pick(eventSchema, ['programme']);

/** Reads and checks the launch event. What lies between its values is checked also where others are wrong. */
export async function readEvent(files: TableFiles, report: Report): Promise<ReadEvent> {
  const file = 'event.json';
  const bytes = await readBytes(files, file, report);
  const text = bytes && decode(bytes);
  const document = text === null ? null : parseJson(file, text, report);
  if (!document) return { event: null };
  const event = check(file, document.json, eventSchema, report);
  const times = v.safeParse(timesSchema, document.json);
  if (times.success && Date.parse(times.output.end) < Date.parse(times.output.start)) {
    const { start, end: value } = times.output;
    const fault = { file, row: 'end', column: '-', wrong: 'ends before it starts', value };
    report.faults.push({ ...fault, expected: `${start} or later` });
  }
  const recording = v.safeParse(recordingSchema, document.json);
  return { event, ...(recording.success && recording.output) };
}

/** The day on which the newest of the files was changed, UTC. */
async function newestDay(files: TableFiles, paths: readonly string[]): Promise<string> {
  const times = await Promise.all(paths.map((path) => files.changedAt(path)));
  return new Date(Math.max(0, ...times)).toISOString().slice(0, 10);
}

/** Reads `dataset.json`; a folder without one gets the atlas's own words and the day of its newest file. */
export async function readDataset(
  files: TableFiles,
  paths: readonly string[],
  report: Report,
): Promise<DatasetInfo | null> {
  const file = 'dataset.json';
  const exists = (await files.paths()).includes(file);
  const bytes = exists ? await readBytes(files, file, report) : new TextEncoder().encode('{}');
  const info = bytes && parse(file, decode(bytes), datasetSchema, report);
  return info && { ...info, date: info.date ?? (await newestDay(files, paths)) };
}
