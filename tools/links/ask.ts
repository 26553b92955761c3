/** What an address answered. */
export interface LinkAnswer {
  /** A status of HTTP, or in a word why there is none. */
  answer: string;
  /** Whether it failed: not where a host is there and only does not want a program. */
  failed: boolean;
  /** Where it has moved for good; null where it has not. */
  moved: string | null;
}

export interface AskOptions {
  /** Says who asks, and where to complain. */
  userAgent: string;
  /** Until an answer must have begun, in ms. */
  timeout: number;
  /** Between two requests to one host, in ms. */
  pause: number;
  /** Waits so many ms. */
  wait: (ms: number) => Promise<void>;
  /** Now, in ms since 1970: a host may name a time to come back at. */
  now: () => number;
}

/** One request at a time to a host, with a pause after each. */
export class HostGate {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs when all that was asked of the host before is done. */
  async run<T>(host: string, pause: () => Promise<void>, ask: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    const mine = before.then(ask);
    this.#last.set(host, mine.then(pause, pause));
    return mine;
  }
}

const mostHops = 10;
const mostTries = 3;
/** Longer than this no host is waited for: it is asked the next time. In ms. */
const longestWait = 120_000;

/** How long a host asks to be left alone, in ms; a default that grows where it does not say. */
export function retryAfter(header: string | null, tries: number, now: number): number {
  const seconds = /^\d{1,9}$/.test(header?.trim() ?? '') ? Number(header) * 1_000 : null;
  const date = header === null ? Number.NaN : Date.parse(header) - now;
  const asked = seconds ?? (Number.isNaN(date) ? 2_000 * 2 ** tries : date);
  return Math.max(0, asked);
}

/** Answers that say nothing of the page: the host is there and does not want a program, or not now. */
const refusals = new Set([401, 403, 406, 429, 451, 503, 999]);
/** HEAD is not allowed, not known, or answered otherwise than GET would be. */
const asksForGet = (status: number) => status >= 400 && status !== 429 && status !== 503;
const isPermanent = (status: number) => status === 301 || status === 308;

/** Why there was no answer, in a word. */
function reasonOf(error: unknown): string {
  const errors: unknown[] = [error];
  for (let at = 0; at < errors.length && at < 5; at += 1) {
    const one = errors[at];
    if (!(one instanceof Error)) continue;
    if (one.name === 'TimeoutError' || one.name === 'AbortError') return 'timeout';
    const code = 'code' in one ? String(one.code) : '';
    if (/^(ENOTFOUND|EAI_AGAIN)$/.test(code)) return 'no such host';
    if (code === 'ECONNREFUSED') return 'refused';
    if (/TIMEOUT/.test(code)) return 'timeout';
    if (/^(ECONNRESET|UND_ERR_SOCKET|EPIPE)$/.test(code)) return 'closed';
    if (/^HPE_|HTTPParser/.test(code)) return 'not HTTP';
    if (/CERT|SSL|TLS/.test(code)) return 'certificate';
    errors.push(one.cause);
  }
  return 'no answer';
}

/** The status and the two headers that matter; the body is not read. */
async function request(address: string, method: 'HEAD' | 'GET', options: AskOptions) {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(options.timeout),
    headers: { 'User-Agent': options.userAgent, Accept: '*/*' },
  });
  const { status, headers } = response;
  await response.body?.cancel().catch(() => undefined);
  return { status, location: headers.get('location'), later: headers.get('retry-after') };
}

/** Asks one host once: HEAD, then GET where HEAD is no answer. Throws where there is none. */
async function askHost(gate: HostGate, address: string, options: AskOptions) {
  const { host } = new URL(address);
  const once = (method: 'HEAD' | 'GET') =>
    gate.run(
      host,
      () => options.wait(options.pause),
      () => request(address, method, options),
    );
  const head = await once('HEAD').catch((error: unknown) => {
    // A host that is slow, or not there, is neither for GET.
    if (/^(timeout|no such host|refused|certificate)$/.test(reasonOf(error))) throw error;
    return null;
  });
  return head === null || asksForGet(head.status) ? once('GET') : head;
}

/** Asks an address politely, and follows it where it leads. Never rejects. */
export async function askAddress(
  gate: HostGate,
  address: string,
  options: AskOptions,
): Promise<LinkAnswer> {
  let at = address;
  let forGood = true;
  const fail = (answer: string): LinkAnswer => ({ answer, failed: true, moved: null });
  try {
    for (let hops = 0, tries = 0; hops <= mostHops;) {
      const { status, location, later } = await askHost(gate, at, options);
      if (status === 429 || status === 503) {
        const ms = retryAfter(later, tries, options.now());
        tries += 1;
        if (tries < mostTries && ms <= longestWait) {
          await options.wait(ms);
          continue;
        }
      }
      if (status >= 300 && status < 400 && location !== null) {
        const next = URL.canParse(location, at) ? new URL(location, at) : null;
        if (!next || !/^https?:$/.test(next.protocol)) return fail('leads nowhere');
        forGood &&= isPermanent(status);
        at = next.href;
        hops += 1;
        continue;
      }
      const failed = status >= 400 && !refusals.has(status);
      const moved = !failed && forGood && at !== address ? at : null;
      return { answer: String(status), failed, moved };
    }
    return fail('a circle');
  } catch (error) {
    return fail(reasonOf(error));
  }
}
