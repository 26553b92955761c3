import { AxeBuilder } from '@axe-core/playwright';
import {
  test as base,
  expect,
  type ConsoleMessage,
  type Page,
  type Request,
} from '@playwright/test';
import { serve, type Served } from '../../server/http';
import { AtlasDriver } from './atlas-driver';

/** The built folder under test. */
export const dist = process.env['ATLAS_DIST'] ?? 'dist';

/** The key of every room of the site under test. */
export const followKey = 'the-key-of-this-room';

/** What a test expects to go wrong; anything else that does fails it. */
export interface Troubles {
  /** From now on, console messages that match are part of the test. */
  allow(pattern: RegExp): void;
}

interface Fixtures {
  troubles: Troubles;
  atlas: AtlasDriver;
}

interface WorkerFixtures {
  site: Served;
}

/** Chromium's own remarks on software drawing, and on how late a preload was used: about this machine and this suite, not about the page. */
const aboutTheMachine =
  /GPU stall due to ReadPixels|GL Driver Message|preloaded using link preload but not used within|Service Worker registration blocked by Playwright/;

/**
 * Every test is on the watch: an error or warning in the console, an exception,
 * a violation of the policy, or a request to another host fails it.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _any }, provide) => {
      const site = await serve({ dir: dist, followKey });
      await provide(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.url),
  troubles: [
    async ({ context, site }, provide) => {
      // The browser speaks English, and most tests of French pages are not about what they offer it.
      await context.addInitScript(() => {
        try {
          if (!new URLSearchParams(location.search).has('offer')) {
            localStorage.setItem('language-offer', 'never');
          }
        } catch {
          // a sandboxed frame has no storage
        }
      });
      const found: string[] = [];
      const allowed: RegExp[] = [aboutTheMachine];
      const note = (text: string) => {
        if (!allowed.some((pattern) => pattern.test(text))) found.push(text);
      };
      context.on('console', (message: ConsoleMessage) => {
        const kind = message.type();
        if (kind === 'error' || kind === 'warning') {
          note(`console ${kind}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => note(`exception: ${error.error().message}`));
      context.on('request', (request: Request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== site.url) note(`foreign: ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
        // A form that nobody takes would leave the page, which the policy forbids without a word to the reader.
        addEventListener('submit', (event) => {
          setTimeout(() => {
            if (event.defaultPrevented) return;
            const form = event.target;
            if (form instanceof HTMLFormElement && form.method === 'dialog') return;
            console.error('a form was sent that no script takes');
          });
        });
      });
      await provide({ allow: (pattern) => void allowed.push(pattern) });
      const short = found.slice(0, 8).map((text) => text.slice(0, 300));
      expect(short, 'troubles on the page').toEqual([]);
    },
    { auto: true },
  ],
  atlas: ({ page }, provide) => provide(new AtlasDriver(page)),
});

export { expect } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Entries far down a list, a table or a grid are made like those before them; axe would take a minute over them. */
const moreOfTheSame = [
  'li:nth-child(n+16)',
  'tr:nth-child(n+12)',
  '[role=row]:nth-child(n+8)',
  '[role=option]:nth-child(n+16)',
  'svg a:nth-child(n+16)',
];

/** Fails with the list of what axe finds against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFrom(axeOf(page).withTags(wcag));
}

/** Fails where a text has too little contrast: all that can differ in other colours of a page that is accessible. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingFrom(axeOf(page).withRules('color-contrast'));
}

/** Axe on the page alone: what is framed is a page of its own, and a second page to join them takes as long again. */
function axeOf(page: Page): AxeBuilder {
  const axe = new AxeBuilder({ page }).options({ iframes: false }).setLegacyMode();
  for (const alike of moreOfTheSame) axe.exclude(alike);
  return axe;
}

async function expectNothingFrom(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const list = violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
  );
  expect(list).toEqual([]);
}

/** Fails if the page is wider than its window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(window);
}
