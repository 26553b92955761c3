import { ownName, type DialectAt } from './dialect';

/** The Guardian's iframe-messenger, JSON in a string: `{"id":"iframeMessenger:<id>","type":"set-height","value":640}` */
export const guardian: DialectAt = () => ({
  say: ({ height }) =>
    JSON.stringify({ id: `iframeMessenger:${ownName}`, type: 'set-height', value: height }),
});
