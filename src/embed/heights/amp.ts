import { property, type DialectAt } from './dialect';

/** `{"sentinel":"amp","type":"embed-size","height":640}`, also as the answer to a greeting. */
export const amp: DialectAt = () => ({
  say: ({ height }) => ({ sentinel: 'amp', type: 'embed-size', height }),
  asks: (message) =>
    property(message, 'sentinel') === 'amp' && property(message, 'type') === 'frames-init',
});
