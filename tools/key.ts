import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { keyLine } from '../server/keys';
import { roomForm } from '../src/pages/event/live/message';

/** `npm run key -- --room NAME`: makes the key of a room, prints it once, and the line that nginx checks it by. */
const { values } = parseArgs({ options: { room: { type: 'string', default: 'talk' } } });
if (!roomForm.test(values.room)) {
  console.error(`--room: not a room (${values.room}), expected 3 to 40 of a-z, 0-9 and hyphens`);
  process.exit(1);
}
const key = randomBytes(18).toString('base64url');
console.log(`The key of the room ${values.room}, for the speaker alone:\n\n  ${key}\n`);
console.log(`The line for keys.map:\n\n  ${keyLine(values.room, key)}`);
