/**
 * Why a document of ours could not be had; the words for a person are the
 * messages `load.<reason>`. `fault` is one of this page in this browser.
 */
export type LoadReason = 'offline' | 'missing' | 'server' | 'slow' | 'rubbish' | 'fault';

export class LoadError extends Error {
  constructor(
    readonly reason: LoadReason,
    readonly url: string,
    options?: ErrorOptions,
  ) {
    super(`${url}: ${reason}`, options);
    this.name = 'LoadError';
  }
}

/** Where this build's own files are: at the root, or below `/v/<version>` for an embed that stays as it is. */
export function ownPath(path: string): string {
  return import.meta.env.BASE_URL.slice(0, -1) + path;
}

/** After this time a request is given up and may be tried again, in ms. */
export const patience = 20_000;

/** What throws where a browser lacks something that we use, or where we are wrong: no fault of the server or the data. */
function isOurs(cause: unknown): boolean {
  return (
    cause instanceof TypeError || cause instanceof ReferenceError || cause instanceof RangeError
  );
}

/** The text at an address of ours. @throws LoadError, or what `signal` was aborted with */
async function fetchText(url: string, signal?: AbortSignal): Promise<string> {
  // By hand: `AbortSignal.any` and `timeout` are newer than the browsers that are served (README).
  const request = new AbortController();
  let isSlow = false;
  const abort = () => request.abort(signal?.reason);
  const limit = setTimeout(() => {
    isSlow = true;
    request.abort();
  }, patience);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  try {
    const response = await fetch(ownPath(url), { signal: request.signal });
    if (!response.ok) throw new LoadError(response.status === 404 ? 'missing' : 'server', url);
    return await response.text();
  } catch (cause) {
    if (cause instanceof LoadError || signal?.aborted) throw cause;
    throw new LoadError(isSlow ? 'slow' : 'offline', url, { cause });
  } finally {
    clearTimeout(limit);
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Fetches one of our JSON documents and parses it at the boundary.
 * @param parse turns the JSON into the trusted value; throws on another shape
 * @throws LoadError, always with a reason a person can be told
 */
export async function fetchDocument<T>(
  url: string,
  parse: (json: unknown) => T | Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const text = await fetchText(url, signal);
  try {
    return await parse(JSON.parse(text));
  } catch (cause) {
    throw new LoadError(isOurs(cause) ? 'fault' : 'rubbish', url, { cause });
  }
}
