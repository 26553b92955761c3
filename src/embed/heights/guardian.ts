import { ownName, type HeightProtocolAt } from './protocol';

/** The Guardian's iframe-messenger, JSON in a string: `{"id":"iframeMessenger:<id>","type":"set-height","value":640}` */
export const guardian: HeightProtocolAt = () => ({
  messageFor: ({ height }) =>
    JSON.stringify({ id: `iframeMessenger:${ownName}`, type: 'set-height', value: height }),
});
