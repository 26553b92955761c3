import { ElementHandle, launch, type Frame, type Page } from 'puppeteer-core';
import {
  found,
  named,
  troubleList,
  until,
  type Engine,
  type EngineKind,
  type Script,
  type Tab,
} from './engine';

/**
 * Said by Firefox of its own, of a host's script that speaks before its frame is there, or of what
 * a worker was fetching for a page that is left: where the loss matters, the page says so itself.
 */
const aboutTheEngine =
  /^warn: (WebGL warning|.*WEBGL_debug_renderer_info)|preload(ed)? .*(not used|seconds)|‘postMessage’ on ‘DOMWindow’|A ServiceWorker intercepted the request/u;

/** Said by the page in the console, where all words come in their order. */
const [hasCome, isLeft] = ['atlas: the page has come', 'atlas: the page is left'] as const;

/** Firefox speaks WebDriver BiDi itself, which Puppeteer drives. Without a window it has no WebGL. */
export const firefox: EngineKind = {
  name: 'Firefox',
  here: found('FIREFOX') !== '',
  async start(site): Promise<Engine> {
    const browser = await launch({
      browser: 'firefox',
      executablePath: found('FIREFOX'),
      headless: false,
      defaultViewport: null,
      args: ['--width=1280', '--height=900'],
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
      extraPrefsFirefox: {
        // Asks nobody anything.
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    });
    const [page = await browser.newPage()] = await browser.pages();
    const troubles = troubleList();
    await page.evaluateOnNewDocument(
      (come, left) => {
        if (window !== top) return;
        console.debug(come);
        addEventListener('beforeunload', () => console.debug(left));
      },
      hasCome,
      isLeft,
    );
    // What is given up as a page is left is told of as lost.
    let isLeaving = false;
    const note = (text: string) => {
      if (!isLeaving && !aboutTheEngine.test(text)) troubles.note(text);
    };
    page.on('console', (message) => {
      const kind = message.type();
      if (message.text() === hasCome) isLeaving = false;
      if (message.text() === isLeft) isLeaving = true;
      if (kind === 'error' || kind === 'warn') note(`${kind}: ${message.text()}`);
    });
    page.on('pageerror', (error) => note(`exception: ${String(error)}`));
    return {
      tab: tabOf(page),
      url: site,
      isClean: troubles.isClean,
      close: () => browser.close(),
    };
  },
};

function tabOf(page: Page): Tab {
  const inside = (selector?: string): Promise<Frame> =>
    selector === undefined
      ? Promise.resolve(page.mainFrame())
      : until(
          `frame ${selector}`,
          async () => (await (await page.$(selector))?.contentFrame()) ?? null,
        );
  return {
    open: async (url) => void (await page.goto(url)),
    run: async (script, args = [], frame) => evaluate(await inside(frame), script, args),
    press: async (name, frame) => {
      const where = await inside(frame);
      const element = await until(`“${name}”`, async () => {
        const handle = await where.evaluateHandle(named, name);
        return handle instanceof ElementHandle ? handle : null;
      });
      await element.evaluate((node) => node.scrollIntoView({ block: 'center' }));
      await element.click();
    },
    drag: async (selector, [right, down]) => {
      const box = await (await page.$(selector))?.boundingBox();
      if (!box) throw new Error(`no ${selector} to drag`);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right / 2, y + down / 2, { steps: 5 });
      await page.mouse.move(x + right, y + down, { steps: 5 });
      await page.mouse.up();
    },
    picture: async () => Buffer.from(await page.screenshot()),
    print: () => page.pdf({ format: 'a4' }),
    resize: async (width, height) => page.setViewport({ width, height }),
  };
}

const evaluate = (frame: Frame, script: Script, args: readonly unknown[]): Promise<unknown> =>
  frame.evaluate(`(${script})(...${JSON.stringify(args)})`);
