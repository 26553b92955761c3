import { ownName, type HeightProtocolAt } from './protocol';

/** `{"datawrapper-height": {"<id>": 640}}` */
export const datawrapper: HeightProtocolAt = () => ({
  messageFor: ({ height }) => ({ 'datawrapper-height': { [ownName]: height } }),
});
