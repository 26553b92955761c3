import type { Environment } from '../live/environment';

/**
 * How plain requests fare. `none`: this site has no live service, or another's page
 * stands before it. `busy`: it is there and takes nobody more. `blocked`: nothing comes
 * back. `waiting`: it is being asked.
 */
export type PollFinding = 'waiting' | 'good' | 'none' | 'busy' | 'blocked';
/** How a line that is held open fares. `held`: it opens and nothing is read. `broken`: it does not stay open. */
export type StreamFinding = 'waiting' | 'good' | 'held' | 'broken';
/** The device's clock against the server's. `unknown`: the server tells no time. */
export type ClockFinding = 'waiting' | 'good' | 'ahead' | 'behind' | 'unknown';

export interface Findings {
  poll: PollFinding;
  stream: StreamFinding;
  clock: ClockFinding;
  /** By how much the clock is off, in whole minutes; 0 for less than half of one. */
  minutes: number;
}

export const unasked: Findings = {
  poll: 'waiting',
  stream: 'waiting',
  clock: 'waiting',
  minutes: 0,
};

/** A room that nobody speaks in. */
const room = '/follow/self-check';
/** The hub holds a plain request for 5 s; a network that holds it this long lets nothing through. In ms. */
const patience = 12_000;
/** A line says something every 20 s at the latest; in ms. */
const silence = 25_000;
/** A clock that is off by this much mixes up what two devices of a speaker show; in ms. */
const tolerance = 30_000;

/**
 * Asks the live service as a phone in the hall would: by a plain request and by a
 * line. Tells each finding as it comes, and resolves with the last.
 */
export async function checkNetwork(
  environment: Environment,
  onFinding: (findings: Findings) => void,
): Promise<Findings> {
  let findings = unasked;
  const find = (part: Partial<Findings>) => {
    findings = { ...findings, ...part };
    onFinding(findings);
  };
  await Promise.all([
    poll(environment).then(find),
    stream(environment).then((found) => find({ stream: found })),
  ]);
  return findings;
}

async function poll(environment: Environment): Promise<Omit<Findings, 'stream'>> {
  const asking = new AbortController();
  const limit = setTimeout(() => asking.abort(), patience);
  try {
    const response = await environment.fetch(room, {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      signal: asking.signal,
    });
    return { poll: pollFinding(response), ...clockFinding(response, environment.now()) };
  } catch {
    return { poll: 'blocked', clock: 'unknown', minutes: 0 };
  } finally {
    clearTimeout(limit);
  }
}

function pollFinding({ status, ok, headers }: Response): PollFinding {
  if (status === 204 || status === 408) return 'good';
  if (status === 429 || status >= 500) return 'busy';
  return ok && headers.get('content-type')?.includes('json') ? 'good' : 'none';
}

function clockFinding({ headers }: Response, now: number): Pick<Findings, 'clock' | 'minutes'> {
  const said = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(said)) return { clock: 'unknown', minutes: 0 };
  const off = now - said;
  if (Math.abs(off) <= tolerance) return { clock: 'good', minutes: 0 };
  return { clock: off > 0 ? 'ahead' : 'behind', minutes: Math.round(Math.abs(off) / 60_000) };
}

function stream(environment: Environment): Promise<StreamFinding> {
  return new Promise((done) => {
    const end = (found: StreamFinding) => {
      clearTimeout(limit);
      line.close();
      done(found);
    };
    const limit = setTimeout(() => end('held'), silence);
    const line = environment.openStream(room, {
      onMessage: () => end('good'),
      onPing: () => end('good'),
      onError: () => end('broken'),
    });
  });
}
