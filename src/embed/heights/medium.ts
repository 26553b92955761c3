import type { HeightProtocolAt } from './protocol';

/** Medium and Embedly, JSON in a string: `{"src":"<address>","context":"iframe.resize","height":640}` */
export const medium: HeightProtocolAt = ({ href }) => ({
  messageFor: ({ height }) => JSON.stringify({ src: href, context: 'iframe.resize', height }),
});
