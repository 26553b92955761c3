import { property, type HeightProtocolAt } from './protocol';

/** `{"sentinel":"amp","type":"embed-size","height":640}`, also as the answer to a greeting. */
export const amp: HeightProtocolAt = () => ({
  messageFor: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
  asks: (message) =>
    property(message, 'sentinel') === 'amp' && property(message, 'type') === 'frames-init',
});
