import { ErrorDetails, ErrorTypes, type ErrorData } from 'hls.js';
import type { Fault } from './fault';

/** What the library says of an error, as far as it is read here. */
export type StreamError = Pick<ErrorData, 'type' | 'details'> & {
  response?: { code?: number } | undefined;
};

/** No sound or picture of this form can be played: neither another try nor a repair helps. */
const unplayable: ReadonlySet<ErrorDetails> = new Set([
  ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR,
  ErrorDetails.BUFFER_ADD_CODEC_ERROR,
  ErrorDetails.BUFFER_INCOMPATIBLE_CODECS_ERROR,
]);

/** What came over the network and could not be read: the library counts these among its network errors. */
const unreadable: ReadonlySet<ErrorDetails> = new Set([
  ErrorDetails.MANIFEST_PARSING_ERROR,
  ErrorDetails.LEVEL_EMPTY_ERROR,
  ErrorDetails.LEVEL_PARSING_ERROR,
]);

/** The library's error in the words of this page. */
export function streamFault({ type, details, response }: StreamError): Fault {
  if (unplayable.has(details)) return 'stream';
  if (unreadable.has(details) || type !== ErrorTypes.NETWORK_ERROR) return 'unreadable';
  const { code = 0 } = response ?? {};
  return code === 404 || code === 410 ? 'missing' : 'network';
}
