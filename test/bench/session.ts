import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page, Request } from '@playwright/test';
import { AtlasDriver } from '../browser/atlas-driver';
import { slowDown } from './arrival';
import { median } from './median';

/** What one reader’s visit costs: home, filter, city, its page, Back, its page again, a practice. */
export interface Session {
  /** Bytes of the first page, headers included, until the network is quiet. */
  first: number;
  /** Bytes of all that follows. */
  further: number;
  /** Documents loaded, the first one among them. */
  documents: number;
  /** ms from the click (or Back) until the step can be used, by its name. */
  steps: Readonly<Record<StepName, number>>;
}

export const stepNames = ['filter', 'city', 'page', 'back', 'again', 'practice'] as const;
type StepName = (typeof stepNames)[number];

/** JS heap after a collection, in bytes, after so many changes of page. */
export interface Heap {
  few: number;
  many: number;
}

/** How often the page is changed for the first and for the last look at the heap. */
export const changes = { few: 10, many: 50 } as const;

interface Gate {
  url: string;
  /** Bytes that have come from the site so far, by whomever in the browser they were asked for. */
  bytes(): number;
  close(): Promise<void>;
}

/** Stands before a site and counts what comes from it: workers and prefetches as well, which a page’s own log leaves out. */
async function countAt(site: string): Promise<Gate> {
  const { hostname, port } = new URL(site);
  let bytes = 0;
  const server = createServer((reader) => {
    const upstream = connect(Number(port), hostname);
    upstream.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    reader.pipe(upstream).pipe(reader);
    for (const end of [reader, upstream]) {
      end.on('error', () => {
        reader.destroy();
        upstream.destroy();
      });
    }
    upstream.on('close', () => reader.destroy());
    reader.on('close', () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Waits until the page at a path is there, says its heading, and answers to clicks. */
async function isUsable(page: Page, path: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source, isMap]) =>
      new RegExp(source).test(location.pathname) &&
      (!isMap || document.documentElement.dataset['ready']?.includes('data') === true) &&
      ['h1', 'main a'].every((part) =>
        [...document.querySelectorAll(part)].some(
          (element) =>
            element.checkVisibility() &&
            element.closest('[hidden], [inert]') === null &&
            // React has taken the element over: it answers to clicks.
            Object.keys(element).some((key) => key.startsWith('__reactFiber')),
        ),
      ),
    [path.source, path === home] as const,
  );
}

const home = /^\/$/;
const cityPage = /^\/city\/ghent\/$/;
const practicePage = /^\/practice\/[a-z-]+\/$/;

async function openPhone(
  browser: Browser,
  baseURL: string,
  dataSaverEnabled: boolean,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
  page.setDefaultTimeout(120_000);
  return page;
}

/** The first link of the page’s content that leads to a page of a kind. */
const linkTo = (page: Page, kind: string) =>
  page.locator(`main a[href^="/${kind}/"]:not([href*="#"]):not(svg a):visible`).first();

/** How long a page may take to become quiet, in ms. */
const mostPatience = 120_000;

interface Traffic {
  /** Documents that the page has loaded. */
  documents(): number;
  /** Resolves when nothing has been on its way for half a second. Rejects where that takes too long. */
  quiet(): Promise<void>;
}

/** Follows what a page asks for. Playwright’s own idle waits for what a page left behind had asked for as well. */
function watchTraffic(page: Page): Traffic {
  const onTheWay = new Set<Request>();
  let documents = 0;
  let last = performance.now();
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      documents += 1;
      onTheWay.clear();
    }
    onTheWay.add(request);
    last = performance.now();
  });
  const end = (request: Request) => {
    onTheWay.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    documents: () => documents,
    quiet: async () => {
      const latest = performance.now() + mostPatience;
      while (onTheWay.size > 0 || performance.now() - last < 500) {
        if (performance.now() > latest) {
          const urls = [...onTheWay].map((request) => request.url());
          throw new Error(`still on its way: ${urls.join(', ')}`);
        }
        await setTimeout(100);
      }
    },
  };
}

async function once(browser: Browser, site: string, isSaving: boolean): Promise<Session> {
  const gate = await countAt(site);
  const page = await openPhone(browser, gate.url, isSaving);
  await slowDown(page);
  const traffic = watchTraffic(page);
  const atlas = new AtlasDriver(page);
  await atlas.open('/');
  await traffic.quiet();
  const first = gate.bytes();
  const steps: Record<StepName, number> = {
    filter: NaN,
    city: NaN,
    page: NaN,
    back: NaN,
    again: NaN,
    practice: NaN,
  };
  /** Times from what the reader does until its outcome is there; what still comes is waited for, so that it counts for no other step. */
  const step = async (name: StepName, act: () => Promise<unknown>, there: () => Promise<void>) => {
    const start = performance.now();
    // Back resolves when the page is there, a click when it was taken: only the outcome ends the time.
    const acted = act();
    await there();
    steps[name] = performance.now() - start;
    await acted;
    await traffic.quiet();
  };
  const before = await atlas.sentence.innerText();
  await atlas.openFilters();
  await atlas.facet('Practice').click();
  await step(
    'filter',
    () => atlas.option('Practice', 'Open data').check(),
    () => atlas.sentence.filter({ hasNotText: before }).waitFor(),
  );
  await atlas.closeFilters();
  // What is asked for is listed as records; a reader of cities goes on to these.
  await page
    .locator('main nav a[href*="show=list"]:visible')
    .filter({ hasText: /cities$/ })
    .click();
  await step(
    'city',
    () => atlas.city('Ghent').click(),
    () => atlas.sourcesOf('Ghent').first().waitFor(),
  );
  const fullPage = () => page.getByRole('link', { name: 'Open page' }).click({ noWaitAfter: true });
  await step('page', fullPage, () => isUsable(page, cityPage));
  await step(
    'back',
    () => page.goBack({ waitUntil: 'commit' }),
    () => isUsable(page, home),
  );
  await step('again', fullPage, () => isUsable(page, cityPage));
  await step(
    'practice',
    () => linkTo(page, 'practice').click({ noWaitAfter: true }),
    () => isUsable(page, practicePage),
  );
  const further = gate.bytes() - first;
  await page.context().close();
  await gate.close();
  return { first, further, documents: traffic.documents(), steps };
}

/**
 * The median of each figure over some visits, at CPU 4x and 1.6 Mbit/s.
 * @param isSaving whether the reader’s browser saves data: then nothing comes that she has not asked for
 */
export async function medianSession(
  browser: Browser,
  site: string,
  runs: number,
  isSaving: boolean,
): Promise<Session> {
  const all: Session[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(browser, site, isSaving));
  const of = (figure: (session: Session) => number) => median(all.map(figure));
  const step = (name: StepName) => of(({ steps }) => steps[name]);
  return {
    first: of(({ first }) => first),
    further: of(({ further }) => further),
    documents: of(({ documents }) => documents),
    steps: {
      filter: step('filter'),
      city: step('city'),
      page: step('page'),
      back: step('back'),
      again: step('again'),
      practice: step('practice'),
    },
  };
}

/** The heap of a page on which a reader goes from city to practice and back, again and again. */
export async function timeHeap(browser: Browser, site: string): Promise<Heap> {
  const page = await openPhone(browser, site, false);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  };
  await page.goto('/city/ghent/');
  await isUsable(page, cityPage);
  let few = NaN;
  for (let change = 1; change <= changes.many; change++) {
    const kind = change % 2 === 1 ? 'practice' : 'city';
    await linkTo(page, kind).click();
    await isUsable(page, kind === 'practice' ? practicePage : /^\/city\/[a-z-]+\/$/);
    if (change === changes.few) few = await heap();
  }
  const many = await heap();
  await page.context().close();
  return { few, many };
}
