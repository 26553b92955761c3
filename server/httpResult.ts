/** An answer that is made when it is asked for. */
export interface HttpResult {
  status: number;
  body: string | Buffer;
  /** Seconds after which to ask again. */
  retryAfter?: number;
}
