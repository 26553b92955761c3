/** Why a recording does not play, as a person may want to know it. */
export type Fault =
  /** The browser cannot play the form of a stream. */
  | 'stream'
  /** A file does not play; browsers do not say why. */
  | 'file'
  /** No connection, or a host that does not answer or has a problem. */
  | 'network'
  /** It is not where it should be. */
  | 'missing'
  /** It came, and is no recording or a broken one. */
  | 'unreadable'
  /** What plays streams did not come. */
  | 'player';
