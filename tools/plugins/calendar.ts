import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { dataPackageSchema } from '../../src/atlas/details';
import { eventSchema } from '../../src/atlas/eventSchema';
import { calendarOf } from '../../src/pages/event/calendar';

/**
 * Writes the event as a calendar file, `event/launch.ics`, dated as the data are.
 * @param out the folder that `data/` was compiled into
 */
export async function writeCalendar(out: string): Promise<void> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(join(out, 'data', file), 'utf8'));
  const event = v.parse(eventSchema, await read('event.json'));
  const { created } = v.parse(dataPackageSchema, await read('datapackage.json'));
  await mkdir(join(out, 'event'), { recursive: true });
  await writeFile(join(out, 'event', 'launch.ics'), calendarOf(event, created));
}
