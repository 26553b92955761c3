import type { FrameLocator, Page } from '@playwright/test';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect } from '../fixtures';
import { ready, test } from '../hosted';
import { hostKinds, type HostKind } from '../hosts';

const px = v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(1000));
const digits = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), px);
const ours = { source: v.literal('city-innovation-atlas'), view: viewText() };

/** An address of a view, without anything of an embedding or of the host in it. */
function viewText() {
  const foreign = /childId|parent|initialWidth|secret|legend/;
  return v.pipe(
    v.string(),
    v.regex(/^(\?[^#]*)?(#[\d./-]+)?$/),
    v.check((text) => !foreign.test(text)),
  );
}

/** JSON in a string, of exactly this form. */
function json<T extends v.GenericSchema>(form: T) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
      try {
        return JSON.parse(dataset.value);
      } catch {
        addIssue({ message: 'no JSON' });
        return NEVER;
      }
    }),
    form,
  );
}

/** The part of a string between two others. */
function between(before: string, after: string) {
  return v.pipe(
    v.string(),
    v.startsWith(before),
    v.endsWith(after),
    v.transform((text) => text.slice(before.length, text.length - after.length)),
  );
}

/** What everyone is told. */
const always = {
  datawrapper: v.strictObject({
    'datawrapper-height': v.strictObject({ 'city-innovation-atlas': px }),
  }),
  amp: v.strictObject({
    sentinel: v.literal('amp'),
    type: v.literal('embed-size'),
    height: px,
  }),
  medium: json(
    v.strictObject({
      src: v.pipe(v.string(), v.regex(/^http:\/\/127\.0\.0\.1:\d+\/embed\//)),
      context: v.literal('iframe.resize'),
      height: px,
    }),
  ),
  guardian: json(
    v.strictObject({
      id: v.literal('iframeMessenger:city-innovation-atlas'),
      type: v.literal('set-height'),
      value: px,
    }),
  ),
};
const events = {
  change: v.strictObject({
    ...ours,
    type: v.literal('view.change'),
    city: v.nullable(v.string()),
  }),
  city: v.strictObject({ ...ours, type: v.literal('city.select'), city: v.nullable(v.string()) }),
};
/** What a host that has made itself known is told besides. */
const known = {
  pym: v.pipe(between('pymxPYMxpxPYMxheightxPYMx', ''), digits),
  'iframe-resizer': v.pipe(
    v.string(),
    v.regex(/^\[iFrameSizer\]\w+:\d{3,4}:\d{3,4}:(init|resize)$/),
  ),
  wordpress: v.strictObject({
    message: v.literal('height'),
    value: px,
    secret: v.literal('aB3dE6'),
  }),
};
type Forms = Readonly<Record<string, v.GenericSchema>>;

function formsFor(kind: HostKind): Forms {
  const own = Object.entries(known).filter(([name]) => name === kind);
  return { ...always, ...events, ...Object.fromEntries(own) };
}

/** Which of the forms a message has; the message itself where it has none. */
function nameOf(message: unknown, forms: Forms): unknown {
  const fitting = Object.entries(forms).find(([, form]) => v.is(form, message));
  return fitting ? fitting[0] : message;
}

/** Keeps what the frame sends to the page, from the start. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== window) heard.push(data);
    });
  });
}

/** What the page has been sent since the last time it was asked. */
function taken(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const heard: unknown = Reflect.get(window, 'heard');
    return Array.isArray(heard) ? heard.splice(0) : [];
  });
}

async function post(page: Page, message: unknown): Promise<void> {
  await page.locator('#f').evaluate((frame, sent) => {
    if (frame instanceof HTMLIFrameElement) frame.contentWindow?.postMessage(sent, '*');
  }, message);
}

const set = (view: string) => ({ source: 'city-innovation-atlas', type: 'view.set', view });

/** All that a reader and a host do. */
async function doAll(page: Page, frame: FrameLocator): Promise<void> {
  const filters = frame.getByRole('button', { name: /^Filters/ });
  await filters.click();
  await frame.getByRole('button', { name: /^Region/ }).click();
  await frame
    .getByRole('checkbox', { name: /^Northern/ })
    .first()
    .check();
  await filters.click();
  await frame.getByText(/cities as a list$/).click();
  await frame.getByRole('link', { name: /^Helsinki/ }).click();
  await expect(frame.getByRole('heading', { name: 'Helsinki', exact: true })).toBeVisible();
  await frame.getByRole('button', { name: 'Close' }).click();
  await post(page, set('?city=ghent#5/51/3'));
  await expect(frame.getByRole('heading', { name: 'Ghent', exact: true })).toBeVisible();
}

test.describe('every message has exactly the documented form', () => {
  for (const kind of hostKinds) {
    test(
      `for a ${kind} host`,
      { tag: kind === 'iframe-resizer' ? [] : '@long' },
      async ({ page, hosts }) => {
        await listen(page);
        await page.goto(`${hosts.origin}/${kind}`);
        const frame = page.frameLocator('#f');
        await ready(frame);
        await page.locator('#column').evaluate((column) => (column.style.width = '700px'));
        await doAll(page, frame);
        const forms = formsFor(kind);
        const names = (await taken(page)).map((message) => nameOf(message, forms));
        expect(new Set(names)).toEqual(new Set(Object.keys(forms)));
        expect(names.filter((name) => name === 'city')).toHaveLength(3);
      },
    );
  }
});

test('ten thousand greetings, each valid, get few answers; garbage and wrong secrets get none', async ({
  page,
  hosts,
  site,
}) => {
  await listen(page);
  const body = `<iframe id="f" src="${site.url}/embed/?childId=p#?secret=aB3dE6" title="Map" width="600" height="760"></iframe>`;
  await page.goto(hosts.put('/greetings', body));
  const frame = page.frameLocator('#f');
  await ready(frame);
  const flood = (messages: readonly unknown[]) =>
    page.locator('#f').evaluate((f, sent) => {
      if (!(f instanceof HTMLIFrameElement)) return;
      for (let i = 0; i < 10_000; i++) f.contentWindow?.postMessage(sent[i % sent.length], '*');
    }, messages);
  /** The frame has heard all before this, and answers it. */
  const settled = async (city: string) => {
    await post(page, set(`?city=${city}`));
    await expect(frame.getByRole('button', { name: 'Close' })).toBeVisible();
    await expect.poll(() => frame.locator('html').evaluate(() => location.search)).toContain(city);
  };
  await taken(page);
  await flood([null, 5, '{"', '[iFrameSizer]', 'pymxPYMx', { message: 'ready', secret: 'wrong' }]);
  await settled('ghent');
  const forms = { ...always, ...events, ...known };
  const quiet = (await taken(page)).map((message) => nameOf(message, forms));
  expect(quiet.filter((name) => name !== 'change' && name !== 'city')).toEqual([]);
  await flood([
    { sentinel: 'amp', type: 'frames-init' },
    'pymxPYMxpxPYMxwidthxPYMx600',
    '[iFrameSizer]f:8:false:false:32:true:true:null:bodyOffset:null:null:0',
    { message: 'ready', secret: 'aB3dE6' },
    set('?city=ghent&practice=living-lab'),
  ]);
  await settled('milan');
  const answers = (await taken(page)).map((message) => nameOf(message, forms));
  expect(answers.filter((name) => typeof name !== 'string')).toEqual([]);
  expect(answers).toEqual(expect.arrayContaining(['amp', ...Object.keys(known)]));
  expect(answers.length).toBeLessThan(60);
});

/** Texts that would do something where they are taken for code or for an address. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<img src=x onerror=top.ran=1>',
    '"><script>top.ran=1</script>',
    'javascript:top.ran=1',
    '//localhost/x',
    'https://localhost/',
    '../../',
    '__proto__',
    'constructor',
    '%00',
    '%',
    '{x, plural, other {#}}',
    "'{'",
    '\u202eevil',
    '#?secret=a',
    '1e999',
    '-1',
    'a,b,,c',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const names = fc.constantFrom(
  ...'practice match challenge status country region size recognition survey q city cities show'.split(
    ' ',
  ),
  ...'sort weigh group color theme title filters search legend list link camera minimal childId'.split(
    ' ',
  ),
);
const values = fc.oneof(
  hostile,
  fc.constantFrom('0', '1', 'open', 'fixed', 'ghent', 'living-lab', 'FR', 'northern', 'dark'),
);
const address = fc
  .tuple(fc.array(fc.tuple(fc.oneof(names, hostile), values), { maxLength: 6 }), hostile)
  .map(([pairs, hash]) => `?${new URLSearchParams(pairs)}#${hash}`);

test(
  'two hundred hostile views and options run nothing, frame nothing and break nothing',
  { tag: '@long' },
  async ({ page, hosts, site }) => {
    test.setTimeout(240_000);
    await page.goto(
      hosts.put('/fuzz', '<iframe id="f" title="Map" width="600" height="900"></iframe>'),
    );
    const frame = page.frameLocator('#f');
    const all = fc.sample(address, { numRuns: 200, seed: 20_261_125 });
    const perPage = 8;
    const asked = (name: string) =>
      frame.locator('html').evaluate((_, of) => new URLSearchParams(location.search).get(of), name);
    for (const [i, view] of all.entries()) {
      // A word of its own says when a view is there: `sort` is kept, and means nothing here.
      const word = `x${String(i).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
      const marked = view.replace('?', `?sort=${word}&`);
      if (i % perPage === 0) {
        const src = `${site.url}/embed/${marked}`;
        await page.locator('#f').evaluate((f, to) => f.setAttribute('src', to), src);
        await expect.poll(() => asked('sort').catch(() => null)).toBe(word);
        await expect(frame.locator(`html[data-ready~="data"]`)).toBeAttached();
      } else {
        await post(page, set(marked));
        await expect.poll(() => asked('sort')).toBe(word);
      }
      await expect(frame.getByRole('main')).toBeAttached();
      expect(page.frames()).toHaveLength(2);
      expect(await frame.locator('iframe, object, embed, script:not([src])').count()).toBe(0);
      expect(await page.evaluate(() => Reflect.has(window, 'ran'))).toBe(false);
    }
  },
);
