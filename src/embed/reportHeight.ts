import { heightProtocols } from './heights';
import type { HeightProtocol } from './heights/protocol';

/** A page that gave the frame more room than this did not mean all of it for us. */
const mostKept = 1_000;

/**
 * Tells the page around what the content's height is: when it is known, once
 * for every change, and when asked. The room given at first is kept, so that
 * nothing moves as the page arrives. Returns the function that ends it.
 */
export function reportHeight(win: Window & typeof globalThis, content: HTMLElement): () => void {
  if (win.parent === win) return () => undefined;
  const spoken = heightProtocols.map((at) => at(new URL(win.location.href)));
  const asked = new Set<HeightProtocol>();
  let lastSent = '';
  let answering: number | undefined;

  const room = Math.min(win.innerHeight, mostKept);
  content.style.setProperty('--room', `${room}px`);
  const size = () => {
    const { width, height } = content.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  };
  const report = (to: Iterable<HeightProtocol>) => {
    const now = size();
    for (const protocol of to) {
      const message = protocol.messageFor(now);
      if (message !== null) win.parent.postMessage(message, '*');
    }
  };
  const observer = new win.ResizeObserver(() => {
    const { width, height } = size();
    if (lastSent === `${width} ${height}`) return;
    lastSent = `${width} ${height}`;
    report(spoken);
  });
  observer.observe(content);
  // A thousand questions in a row get one answer.
  const answer = () => {
    answering = undefined;
    report(asked);
    asked.clear();
  };
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== win.parent) return;
    for (const protocol of spoken) if (protocol.asks?.(data)) asked.add(protocol);
    if (asked.size > 0) answering ??= win.setTimeout(answer);
  };
  win.addEventListener('message', onMessage);
  return () => {
    observer.disconnect();
    win.clearTimeout(answering);
    win.removeEventListener('message', onMessage);
  };
}
