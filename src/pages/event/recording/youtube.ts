import * as v from 'valibot';
import type { Player } from './player';

/** YouTube's privacy-enhanced host: named in the words before the click, and in the page's policy. */
export const youtubeHost = 'www.youtube-nocookie.com';
const origin = `https://${youtubeHost}`;
/** Until the frame answers, it is asked again so often; in ms. */
const knocking = 250;

/** What the frame tells as it plays. */
const tellSchema = v.object({
  event: v.string(),
  info: v.optional(v.nullable(v.object({ currentTime: v.optional(v.number()) }))),
});

/** The time in a message of the frame's, in seconds; null in any other message. */
export function timeIn(data: unknown): number | null {
  if (typeof data !== 'string') return null;
  try {
    const lastSent = v.safeParse(tellSchema, JSON.parse(data));
    return (lastSent.success ? lastSent.output.info?.currentTime : null) ?? null;
  } catch {
    return null;
  }
}

/**
 * Speaks with YouTube's frame by messages, as its own script would; so no
 * script of theirs runs in this page. Returns the player and what ends it.
 */
export function connectPlayer(
  frame: HTMLIFrameElement,
  onTime: (seconds: number) => void,
): { player: Player; stop: () => void } {
  const send = (message: object) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({ id: 1, channel: 'widget', ...message }),
      origin,
    );
  let now = 0;
  /** Asked before the frame could hear it. */
  let wanted: number | null = null;
  let isHeard = false;
  const seek = (seconds: number) => {
    send({ event: 'command', func: 'seekTo', args: [seconds, true] });
    send({ event: 'command', func: 'playVideo', args: [] });
  };
  const handshakeTimer = setInterval(() => send({ event: 'listening' }), knocking);
  const onMessage = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    clearInterval(handshakeTimer);
    isHeard = true;
    if (wanted !== null) {
      seek(wanted);
      wanted = null;
    }
    const time = timeIn(data);
    if (time === null) return;
    now = time;
    onTime(time);
  };
  window.addEventListener('message', onMessage);
  return {
    player: {
      time: () => now,
      seek: (seconds) => {
        if (isHeard) seek(seconds);
        else wanted = seconds;
      },
    },
    stop: () => {
      clearInterval(handshakeTimer);
      window.removeEventListener('message', onMessage);
    },
  };
}
