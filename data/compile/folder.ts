import type { Event } from '../../src/atlas/eventSchema';
import type { ReadProgramme } from './cueTable';
import type { Settled } from './history';
import type { DatasetInfo } from './documents';
import type { ReadSurvey } from './surveyTables';
import type { Rows } from './tables';

/** A folder without a fault. */
export interface Folder {
  programmes: readonly ReadProgramme[];
  surveys: readonly ReadSurvey[];
  /** Each table as it is published, by file name: its columns and no others, however a program laid it out. */
  texts: ReadonlyMap<string, string>;
  info: DatasetInfo;
  event: Event;
  rows: Rows;
  /** Null where the folder keeps none. */
  history: Settled | null;
  /** The day on which a city confirmed a record, by its id. */
  confirmed: ReadonlyMap<string, string>;
  /** The addresses that no longer answer, each with the day of the last try. */
  gone: ReadonlyMap<string, string>;
  /** Date and short hash of the content, e.g. `2026-11-24-1a2b3c4d`. */
  version: string;
}
