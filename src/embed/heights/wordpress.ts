import { property, type HeightProtocolAt } from './protocol';

/** `{message:"height", value:640, secret}`: the secret stands in the address as `#?secret=…`, behind a hash of its own; who asks must know it. */
export const wordpress: HeightProtocolAt = ({ hash }) => {
  const secret = /#\?secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1];
  return {
    messageFor: ({ height }) =>
      secret === undefined ? null : { message: 'height', value: height, secret },
    asks: (message) =>
      secret !== undefined &&
      property(message, 'message') === 'ready' &&
      property(message, 'secret') === secret,
  };
};
