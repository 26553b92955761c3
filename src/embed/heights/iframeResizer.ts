import type { HeightProtocolAt } from './protocol';

const mark = '[iFrameSizer]';
const greeting = /^([^:\s]{1,100}):/;

/**
 * The host starts with `[iFrameSizer]<id>:…`, the answer is
 * `[iFrameSizer]<id>:<height>:<width>:<event>`. Without a colon it asks again.
 */
export const iframeResizer: HeightProtocolAt = () => {
  let id: string | null = null;
  let event = 'init';
  return {
    messageFor: ({ height, width }) => {
      if (id === null) return null;
      const message = `${mark}${id}:${height}:${width}:${event}`;
      event = 'resize';
      return message;
    },
    asks: (message) => {
      if (typeof message !== 'string' || !message.startsWith(mark)) return false;
      const asked = message.slice(mark.length);
      const named = greeting.exec(asked)?.[1];
      // The first host to make itself known is the one; a second name is a stranger's.
      if (id === null && named !== undefined) {
        id = named;
        return true;
      }
      if (named !== undefined) return named === id;
      return id !== null && (asked === 'resize' || asked === 'reset');
    },
  };
};
