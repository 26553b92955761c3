import { writeFile } from 'node:fs/promises';
import { serve } from '../../server/http';
import { listen, type Programs } from './ear';
import { isGood, judge, transcript, type Heard } from './judge';
import { journeys } from './journeys';

/** Three runs each: a screen reader's timing varies. */
const { LISTEN_RUNS = '3', ATLAS_DIST = 'dist' } = process.env;
const followKey = 'the-key-of-this-room';
const program = (name: string) => process.env[`LISTEN_${name}`] ?? '';
const programs: Programs = {
  orca: program('ORCA'),
  xdotool: program('XDOTOOL'),
  chromium: program('CHROMIUM'),
  bus: program('BUS'),
};

const asked = process.argv.slice(2);
const chosen = journeys.filter(({ id }) => asked.length === 0 || asked.includes(id));
const site = await serve({ dir: ATLAS_DIST, followKey });
let seq = 0;

/** The speaker of the room `listen` shows a view. */
async function show(v: string): Promise<void> {
  seq += 1;
  await fetch(`${site.url}/publish/listen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${followKey}` },
    body: JSON.stringify({ v, cue: null, seq, at: Date.now() }),
  });
}

let bad = 0;
for (const journey of chosen) {
  const runs: Heard[][] = [];
  for (let at = 0; at < Number(LISTEN_RUNS); at += 1) {
    runs.push(await listen(programs, site.url, journey, show));
  }
  const judgements = runs.map((run) => judge(journey, run));
  await writeFile(
    `test/listen/transcripts/${journey.id}.md`,
    transcript(journey, runs, judgements),
  );
  const failed = judgements.filter((judgement) => !isGood(judgement));
  if (failed.length > 0) bad += 1;
  console.log(`${failed.length === 0 ? 'good' : 'BAD '} ${journey.id}`);
  for (const { missing, wrong } of failed) {
    for (const what of missing) console.log(`     missing ${what}`);
    for (const what of wrong) console.log(`     wrong “${what}”`);
  }
}
// Not closed in peace: a reader's browser that was ended may hold a line open for minutes.
process.exit(bad > 0 ? 1 : 0);
