import type { DialectAt } from './dialect';

/** Medium and Embedly, JSON in a string: `{"src":"<address>","context":"iframe.resize","height":640}` */
export const medium: DialectAt = ({ href }) => ({
  say: ({ height }) => JSON.stringify({ src: href, context: 'iframe.resize', height }),
});
