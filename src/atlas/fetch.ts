/** Why a document of ours could not be had; the words for a person are the messages `load.<reason>`. */
export type LoadReason = 'offline' | 'missing' | 'server' | 'slow' | 'rubbish';

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

/**
 * Fetches one of our JSON documents and parses it at the boundary.
 * @param parse turns the JSON into the trusted value; throws on another shape
 * @throws LoadError, always with a reason a person can be told
 */
export async function fetchDocument<T>(
  url: string,
  parse: (json: unknown) => T,
  signal?: AbortSignal,
): Promise<T> {
  const limit = AbortSignal.timeout(patience);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  const text = await fetch(ownPath(url), { signal: either })
    .then((response) => {
      if (response.ok) return response.text();
      throw new LoadError(response.status === 404 ? 'missing' : 'server', url);
    })
    .catch((cause: unknown) => {
      if (cause instanceof LoadError || signal?.aborted) throw cause;
      throw new LoadError(limit.aborted ? 'slow' : 'offline', url, { cause });
    });
  try {
    return parse(JSON.parse(text));
  } catch (cause) {
    throw new LoadError('rubbish', url, { cause });
  }
}
