import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { escaped } from '../src/atlas/fault';
import { checkLinks } from './links/run';

/** `npm run links`: asks each address of the tables whether it still answers, and writes `links.csv` (data/README.md). */
const usage =
  'usage: npm run links [-- --dir FOLDER] [--days ASK AGAIN AFTER] [--parallel HOSTS AT ONCE] [--timeout SECONDS]';

/** A whole number of the command line. @throws Error if it is none */
function number(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Error(`--${name} is ${text}: expected 1 to ${most}`);
  }
  return value;
}

function asked() {
  try {
    const { values } = parseArgs({
      options: {
        dir: { type: 'string', default: 'data' },
        days: { type: 'string', default: '7' },
        parallel: { type: 'string', default: '8' },
        timeout: { type: 'string', default: '20' },
      },
    });
    return {
      dir: values.dir,
      days: number('days', values.days, 3_650),
      parallel: number('parallel', values.parallel, 32),
      timeout: number('timeout', values.timeout, 300) * 1_000,
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    return null;
  }
}

/** On a terminal one line that is written over; elsewhere every fiftieth. */
function progress(done: number, all: number, answer: string): void {
  const line = `${done} of ${all}  ${escaped(answer)}`;
  if (process.stdout.isTTY)
    process.stdout.write(`\r\u001B[K${line.slice(0, process.stdout.columns - 1)}`);
  else if (done % 50 === 0 || done === all) console.log(line);
}

const options = asked();
if (options) {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    console.error('\nstopping after what is under way; run it again to go on');
  });
  const site = process.env['SITE_URL'];
  const right = await checkLinks({
    ...options,
    today: new Date().toISOString().slice(0, 10),
    userAgent: `city-innovation-atlas link check${site === undefined ? '' : ` (+${site})`}`,
    pause: 1_000,
    wait: async (ms) => wait(ms),
    now: Date.now,
    progress,
    signal: stop.signal,
  });
  if (process.stdout.isTTY) console.log('');
  process.exitCode = right ? 0 : 1;
} else process.exitCode = 1;
