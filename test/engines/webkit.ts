import { spawn } from 'node:child_process';
import { ended, freePort } from '../nginx';
import { found, named, until, type Engine, type EngineKind, type Script, type Tab } from './engine';
import { watch } from './watch';

/** What a driver calls an element (W3C WebDriver, section 12). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK, the nearest to Safari here, by the W3C's WebDriver: it knows neither BiDi nor the console. */
export const webkit: EngineKind = {
  name: 'WebKit',
  here: found('WEBKIT') !== '' && found('WEBKIT_DRIVER') !== '',
  async start(site): Promise<Engine> {
    const port = await freePort();
    const driver = spawn(found('WEBKIT_DRIVER'), [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...process.env,
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Its own sandbox does not start as root.
        ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
      },
    });
    const base = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', () => ask(base, 'GET', '/status').catch(() => null));
    const begun = await ask(base, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: found('WEBKIT'), args: ['--automation'] },
        },
      },
    });
    const session = `/session/${String(valueOf(begun, 'sessionId'))}`;
    const send: Send = (method, path, body) => ask(base, method, session + path, body);
    await send('POST', '/window/rect', { width: 1280, height: 900 });
    const watched = await watch(site);
    return {
      tab: tabOf(send),
      url: watched.url,
      isClean: watched.isClean,
      close: async () => {
        await ask(base, 'DELETE', session).catch(() => undefined);
        driver.kill();
        await ended(driver);
        await watched.close();
      },
    };
  },
};

type Send = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** One command to a driver. Resolves to its value. @throws Error with the driver's own words */
async function ask(base: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(base + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(90_000),
  });
  const value = valueOf(await response.json(), 'value');
  if (response.ok) return value;
  throw new Error(
    `${path}: ${String(valueOf(value, 'error'))}: ${String(valueOf(value, 'message'))}`,
  );
}

function valueOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, name) : undefined;
}

function tabOf(send: Send): Tab {
  const evaluate = (script: Script, args: readonly unknown[]) =>
    send('POST', '/execute/sync', { script: `return (${script})(...arguments)`, args });
  /** Goes into a frame for one command, and out of it again. */
  const inside = async <T>(frame: string | undefined, command: () => Promise<T>): Promise<T> => {
    if (frame === undefined) return command();
    const id = await until(`frame ${frame}`, async () => find(frame));
    await send('POST', '/frame', { id });
    try {
      return await command();
    } finally {
      await send('POST', '/frame', { id: null });
    }
  };
  const find = (selector: string) =>
    evaluate((css: string) => document.querySelector(css), [selector]);
  const click = (element: unknown) =>
    send('POST', `/element/${String(valueOf(element, elementKey))}/click`, {});
  return {
    open: async (url) => void (await send('POST', '/url', { url })),
    run: (script, args = [], frame) => inside(frame, () => evaluate(script, args)),
    press: (name, frame) =>
      inside(frame, async () => {
        await click(await until(`“${name}”`, () => evaluate(named, [name])));
      }),
    drag: async (selector, [right, down]) => {
      const origin = await find(selector);
      const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 100, origin, x, y });
      await send('POST', '/actions', {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              move(0, 0),
              { type: 'pointerDown', button: 0 },
              move(Math.round(right / 2), Math.round(down / 2)),
              move(right, down),
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    picture: async () => Buffer.from(String(await send('GET', '/screenshot')), 'base64'),
    // Its driver has no such command.
    print: () => Promise.resolve(null),
    resize: async (width, height) => void (await send('POST', '/window/rect', { width, height })),
  };
}
