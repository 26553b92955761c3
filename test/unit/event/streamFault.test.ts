import { ErrorDetails, ErrorTypes } from 'hls.js';
import { describe, expect, it } from 'vitest';
import { streamFault } from '../../../src/pages/event/recording/streamFault';

const { NETWORK_ERROR, MEDIA_ERROR, MUX_ERROR, OTHER_ERROR } = ErrorTypes;

describe('what keeps a stream from playing', () => {
  it.each([
    [NETWORK_ERROR, ErrorDetails.MANIFEST_LOAD_ERROR, 404, 'missing'],
    [NETWORK_ERROR, ErrorDetails.FRAG_LOAD_ERROR, 410, 'missing'],
    [NETWORK_ERROR, ErrorDetails.MANIFEST_LOAD_ERROR, 0, 'network'],
    [NETWORK_ERROR, ErrorDetails.LEVEL_LOAD_ERROR, 503, 'network'],
    [NETWORK_ERROR, ErrorDetails.MANIFEST_LOAD_TIMEOUT, undefined, 'network'],
    // It came with 200: what is in it is at fault.
    [NETWORK_ERROR, ErrorDetails.MANIFEST_PARSING_ERROR, 200, 'unreadable'],
    [NETWORK_ERROR, ErrorDetails.LEVEL_EMPTY_ERROR, 200, 'unreadable'],
    [MEDIA_ERROR, ErrorDetails.FRAG_PARSING_ERROR, undefined, 'unreadable'],
    [MUX_ERROR, ErrorDetails.REMUX_ALLOC_ERROR, undefined, 'unreadable'],
    [OTHER_ERROR, ErrorDetails.INTERNAL_EXCEPTION, undefined, 'unreadable'],
    [MEDIA_ERROR, ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR, undefined, 'stream'],
    [MEDIA_ERROR, ErrorDetails.BUFFER_ADD_CODEC_ERROR, undefined, 'stream'],
  ])('%s, %s with status %s: %s', (type, details, code, fault) => {
    const response = code === undefined ? undefined : { code };
    expect(streamFault({ type, details, response })).toBe(fault);
  });
});
