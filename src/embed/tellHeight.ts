import { dialects } from './heights';
import type { Dialect } from './heights/dialect';

/** A page that gave the frame more room than this did not mean all of it for us. */
const mostKept = 1_000;

/**
 * Tells the page around what the content's height is: when it is known, once
 * for every change, and when asked. The room given at first is kept, so that
 * nothing moves as the page arrives. Returns the function that ends it.
 */
export function tellHeight(win: Window & typeof globalThis, content: HTMLElement): () => void {
  if (win.parent === win) return () => undefined;
  const spoken = dialects.map((at) => at(new URL(win.location.href)));
  const asked = new Set<Dialect>();
  let told = '';
  let answering: number | undefined;

  const room = Math.min(win.innerHeight, mostKept);
  content.style.setProperty('--room', `${room}px`);
  const size = () => {
    const { width, height } = content.getBoundingClientRect();
    return { width: Math.ceil(width), height: Math.ceil(height) };
  };
  const tell = (to: Iterable<Dialect>) => {
    const now = size();
    for (const dialect of to) {
      const message = dialect.say(now);
      if (message !== null) win.parent.postMessage(message, '*');
    }
  };
  const observer = new win.ResizeObserver(() => {
    const { width, height } = size();
    if (told === `${width} ${height}`) return;
    told = `${width} ${height}`;
    tell(spoken);
  });
  observer.observe(content);
  // A thousand questions in a row get one answer.
  const answer = () => {
    answering = undefined;
    tell(asked);
    asked.clear();
  };
  const hear = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== win.parent) return;
    for (const dialect of spoken) if (dialect.asks?.(data)) asked.add(dialect);
    if (asked.size > 0) answering ??= win.setTimeout(answer);
  };
  win.addEventListener('message', hear);
  return () => {
    observer.disconnect();
    win.clearTimeout(answering);
    win.removeEventListener('message', hear);
  };
}
