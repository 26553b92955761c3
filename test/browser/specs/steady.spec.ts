import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/** What a view can be made of on the opening page, and the screens. */
const dimensions = {
  show: ['', 'show=table', 'show=charts', 'show=list', 'show=piles'],
  narrowed: [
    '',
    'practice=living-lab',
    'country=PT',
    'q=climate',
    'practice=open-data,living-lab&match=all&country=DE,FR&status=active',
    'country=PT&size=small&practice=regulatory-sandbox',
    'country=PT&size=over-1m&practice=regulatory-sandbox',
  ],
  city: ['', 'city=ghent'],
  screen: ['phone', 'desk'],
} as const;
type Dimension = keyof typeof dimensions;
type Case = Readonly<Record<Dimension, string>>;

const names = ['show', 'narrowed', 'city', 'screen'] as const;
const all: readonly Case[] = dimensions.show.flatMap((show) =>
  dimensions.narrowed.flatMap((narrowed) =>
    dimensions.city.flatMap((city) =>
      dimensions.screen.map((screen) => ({ show, narrowed, city, screen })),
    ),
  ),
);

/** Each pair of values of two dimensions that a case has. */
const pairsOf = (one: Case) =>
  names.flatMap((a, at) => names.slice(at + 1).map((b) => `${a} ${one[a]} ${b} ${one[b]}`));

/** Few cases that have every pair between them: always the one with most that are new. */
function covering(cases: readonly Case[]): ReadonlySet<Case> {
  const left = new Set(cases.flatMap(pairsOf));
  const chosen = new Set<Case>();
  const fresh = (one: Case) => pairsOf(one).filter((pair) => left.has(pair)).length;
  while (left.size > 0) {
    const best = cases.reduce((a, b) => (fresh(b) > fresh(a) ? b : a));
    for (const pair of pairsOf(best)) left.delete(pair);
    chosen.add(best);
  }
  return chosen;
}

/** Pages that show something else than what is published where the address asks for it, and one of each other kind. */
const others = [
  ['/fr/?practice=living-lab&show=table', true],
  ['/?utm_source=letter', false],
  ['/?near=ghent', false],
  ['/?group=region', false],
  // What the atlas does not have is told in a note.
  ['/?group=survey:no-such', false],
  ['/?country=ZZ', false],
  ['/?practice=no-such', true],
  ['/?practice=no-such,living-lab', false],
  ['/?practice=no-such&show=table', false],
  ['/?city=no-such', false],
  ['/compare/?cities=no-such,ghent', true],
  ['/compare/?cities=no-such', false],
  ['/brief/?city=no-such', false],
  ['/case-studies/?practice=no-such', false],
  ['/brief/?city=ghent', true],
  ['/brief/?cities=ghent,gdansk', false],
  ['/brief/?practice=living-lab', false],
  ['/brief/?country=PT', false],
  ['/brief/?country=ZZ', false],
  ['/brief/?country=PT&size=small&practice=regulatory-sandbox', false],
  ['/brief/?q=climate', false],
  ['/case-studies/?practice=living-lab', true],
  ['/case-studies/?country=DE', false],
  ['/new/?practice=living-lab', false],
  ['/new/?practice=no-such', false],
  ['/compare/?cities=ghent,gdansk', true],
  ['/city/ghent/', true],
  ['/practice/living-lab/', false],
  ['/country/de/', false],
  ['/practices/', false],
  ['/cities/', false],
  ['/case-studies/', false],
  ['/insights/', false],
  ['/findings/', false],
  ['/event/', false],
  ['/event/tour/', false],
  ['/event/follow/', false],
  ['/data/', false],
  ['/about/', false],
  ['/accessibility/', false],
  ['/embed/', false],
  ['/embed/?practice=no-such', false],
] as const;

/** Scripts come when the page as published has been painted, and data later: whatever then moves is seen. */
async function comeSlowly(page: Page): Promise<void> {
  const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const painted = () =>
    page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.route('**/assets/*.js', async (route) => {
    await painted().catch(() => undefined);
    await route.continue().catch(() => undefined);
  });
  await page.route('**/data/**', async (route) => {
    await later(400);
    await route.continue().catch(() => undefined);
  });
}

interface Shift {
  value: number;
  /** What moved, from and to. */
  of: string[];
}

/** Notes what moves without the reader's doing, and what it was. */
async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    const said = (rect: DOMRectReadOnly) => [rect.x, rect.y, rect.width, rect.height].join(' ');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput') === true) continue;
        const sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] =
          Reflect.get(entry, 'sources');
        const of = sources.map(({ node, previousRect, currentRect }) => {
          const part = node instanceof Element ? node : node?.parentElement;
          return `${part?.outerHTML.slice(0, 60)}: ${said(previousRect)} to ${said(currentRect)}`;
        });
        shifts.push({ value: Number(Reflect.get(entry, 'value')), of });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved so far, once two more frames are painted. */
function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((done) => {
        const tell = () => done(Reflect.get(window, 'shifts'));
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell)));
      }),
  );
}

async function expectSteady(page: Page, address: string): Promise<void> {
  await noteShifts(page);
  await comeSlowly(page);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html:is([data-asks], [data-below])')).toHaveCount(0);
  const shifts = await shiftsOf(page);
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  const what = shifts.flatMap(({ value, of }) => [value.toFixed(3), ...of]).join('\n');
  expect(moved, `${address}\n${what}`).toBeLessThanOrEqual(0.02);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
} as const;
/** An old name, a long question, a part that is not there and an empty answer are left to the whole walk. */
const isCommon = ({ show, narrowed }: Case) =>
  dimensions.show.slice(0, 4).some((one) => one === show) &&
  dimensions.narrowed.slice(0, 4).some((one) => one === narrowed);
const pairs = covering(all.filter(isCommon));

for (const screen of dimensions.screen) {
  test.describe(`nothing moves while it comes, on a ${screen}`, () => {
    test.use(screens[screen]);

    for (const one of all.filter((each) => each.screen === screen)) {
      const query = [one.show, one.narrowed, one.city].filter((part) => part !== '').join('&');
      const address = query === '' ? '/' : `/?${query}`;
      test(address, { tag: pairs.has(one) ? [] : '@long' }, ({ page }) =>
        expectSteady(page, address),
      );
    }

    for (const [address, isShort] of others) {
      test(address, { tag: isShort && screen === 'phone' ? [] : '@long' }, ({ page }) =>
        expectSteady(page, address),
      );
    }
  });
}

test.describe('that a page waits', () => {
  test.use(screens.phone);

  for (const [address, file] of [
    ['/practice/living-lab/', 'core.json'],
    ['/compare/?cities=ghent,gdansk', 'city/*.json'],
  ] as const) {
    test(`is told without moving it, at ${address}`, async ({ page }) => {
      await noteShifts(page);
      const told = page.locator('[data-tone=wait]').first();
      let isTold = false;
      await page.route(`**/data/${file}`, async (route) => {
        await told.waitFor();
        isTold = true;
        await route.continue();
      });
      await page.goto(address);
      await expect.poll(() => isTold).toBe(true);
      await expect(told).toBeHidden();
      const moved = (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
      expect(moved).toBeLessThanOrEqual(0.02);
    });
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an address that asks for a view shows the page as it is published', async ({ page }) => {
    await page.goto('/?practice=living-lab&show=table');
    await expect(page.locator('main [data-said]').first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ghent' }).first()).toBeVisible();
  });
});

test('where the page’s own script does not come, what is published is seen again', async ({
  page,
  troubles,
}) => {
  troubles.allow(/Failed to load resource|ERR_FAILED/);
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.goto('/?practice=living-lab');
  await expect(page.locator('html[data-unstarted]')).toBeAttached();
  await expect(page.locator('main [data-said]').first()).toBeVisible();
});
