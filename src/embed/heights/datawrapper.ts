import { ownName, type DialectAt } from './dialect';

/** `{"datawrapper-height": {"<id>": 640}}` */
export const datawrapper: DialectAt = () => ({
  say: ({ height }) => ({ 'datawrapper-height': { [ownName]: height } }),
});
