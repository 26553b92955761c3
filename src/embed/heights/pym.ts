import type { HeightProtocolAt } from './protocol';

const mark = 'xPYMx';

/** `pymxPYMx<id>xPYMxheightxPYMx640`; the host hands over the id in the address, and tells a new width in the same form. */
export const pym: HeightProtocolAt = ({ searchParams }) => {
  const id = searchParams.get('childId') ?? '';
  const known = /^[\w.:-]{1,100}$/.test(id);
  return {
    messageFor: ({ height }) => (known ? ['pym', id, 'height', height].join(mark) : null),
    asks: (message) =>
      known &&
      typeof message === 'string' &&
      message.startsWith(['pym', id, 'width', ''].join(mark)),
  };
};
