import { vi } from 'vitest';

/** What runs in a page: handed over as text, so it knows nothing but its arguments. */
export type Script = (...args: never[]) => unknown;

/** A window of another engine than Chromium, as far as the tests need it. Frames are named by a CSS selector. */
export interface Tab {
  /** Resolves once the page has loaded. */
  open(url: string): Promise<void>;
  /** The value of a function in the page, or in one of its frames; what comes back is JSON. */
  run(script: Script, args?: readonly unknown[], frame?: string): Promise<unknown>;
  /** Presses a button or link as a mouse does, once it is there. @param name as a reader hears it */
  press(name: string, frame?: string): Promise<void>;
  /** Drags in the page from the middle of an element. @param by in px */
  drag(selector: string, by: readonly [right: number, down: number]): Promise<void>;
  /** What the window shows, as PNG. */
  picture(): Promise<Buffer>;
  /** The page on paper, as PDF; null where the engine cannot be asked for it. */
  print(): Promise<Uint8Array | null>;
  resize(width: number, height: number): Promise<void>;
}

export interface Engine {
  tab: Tab;
  /** The site under test as this engine is to open it: an origin without a slash at its end. */
  url: string;
  /**
   * Looks for errors, warnings, exceptions and breaches of the policy since it last
   * did, in pages of the site and in its frames. @throws Error that lists them
   */
  isClean(): void;
  close(): Promise<void>;
}

/**
 * An engine on the site at an origin, or null, where it cannot be had here.
 * Its script has said so.
 */
export interface EngineKind {
  name: string;
  here: boolean;
  start(site: string): Promise<Engine>;
}

/** Where a program is, as the script that found or installed it says; '' where it is not. */
export const found = (name: 'FIREFOX' | 'WEBKIT' | 'WEBKIT_DRIVER' | 'NGINX') =>
  process.env[`ATLAS_${name}`] ?? '';

/** In the page: the first button or link that can be seen and whose name begins so. */
export function named(name: string): Element | null {
  const all = document.querySelectorAll('button, a, summary, [role=tab]');
  const hears = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const fits = (element: Element) =>
    hears(element).startsWith(name) && element.getClientRects().length > 0;
  return [...all].find(fits) ?? null;
}

/** Keeps what went wrong until somebody looks. */
export function troubleList(): { note: (text: string) => void; isClean: () => void } {
  let troubles: string[] = [];
  return {
    note: (text) => void troubles.push(text.slice(0, 300)),
    isClean: () => {
      const all = troubles;
      troubles = [];
      if (all.length > 0) throw new Error(`troubles on the page:\n${all.join('\n')}`);
    },
  };
}

/** Asks until there is an answer. Rejects with what was missing if there is none within 30 s. */
export function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const asked = async () => {
    const answer = await ask();
    if (answer === null) throw new Error(`no ${what} within 30 s`);
    return answer;
  };
  return vi.waitFor(asked, { timeout: 30_000, interval: 100 });
}
