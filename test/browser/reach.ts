import type { Page } from '@playwright/test';
import { pageNames, pathOf } from '../../src/app/routes';

const ids: Readonly<Record<string, string>> = {
  city: 'ghent',
  practice: 'living-lab',
  country: 'be',
};

/** Every page of the route table; of cities, practices and countries one each. */
export const everyPage: readonly string[] = pageNames.map((page) => pathOf(page, ids[page]));

/** What the same pages are when something is asked, opened or led. */
export const everyView: readonly string[] = [
  '/?practice=citizens-assembly&challenge=climate',
  '/?city=ghent',
  '/?show=list',
  '/?show=table',
  '/?show=table&rows=records&city=ghent',
  '/?show=charts',
  '/?show=piles&group=recognition',
  '/compare/?cities=ghent,gdansk',
  '/brief/?city=ghent',
  '/case-studies/?q=open',
  '/event/follow/?room=reach',
  '/event/speak/?room=reach',
  '/event/stage/?room=reach',
  '/event/shown/#stop=tour/ai&stop=tour/assembly',
  '/embed/?city=ghent',
  '/correct/?city=ghent',
  '/check/?city=ghent',
];

/** Opens a page and waits until all that it shows by itself is there. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  // The pages of a talk hold a line open, and pages full of frames are never idle.
  const [isTalk, isPlain] = [/follow|speak|stage/.test(path), /examples|404/.test(path)];
  if (!isPlain) await page.locator('html[data-ready~="data"]').waitFor({ state: 'attached' });
  if (!isTalk) await page.waitForLoadState(isPlain ? 'load' : 'networkidle');
}

/** A stop of the Tab key, as a reader would tell of it, and whether any of it can be seen. */
interface Stop {
  said: string;
  isSeen: boolean;
}

/** Of what has the focus: whether a point of it (middle or corner of one of its boxes) is its own. Null outside the page. */
function stopHere(): Stop | null {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  // A field that is drawn by its label is seen where the label is.
  const label = at instanceof HTMLInputElement ? (at.labels?.[0] ?? null) : null;
  const boxes = [...at.getClientRects(), ...(label?.getClientRects() ?? [])];
  const isOwn = (found: Element | null) =>
    found !== null && (at.contains(found) || label?.contains(found) === true);
  // What leaves the pointer to others is looked at through it.
  const isThrough = getComputedStyle(at).pointerEvents === 'none';
  const canHit = (x: number, y: number) => {
    const found = document.elementFromPoint(x, y);
    return (
      isOwn(found) || (isThrough && found !== null && at.parentElement?.contains(found) === true)
    );
  };
  const isSeen = boxes.some(({ left, top, right, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const [l, t, r, b] = [left + 2, top + 2, right - 2, bottom - 2];
    return canHit(x, y) || [l, r].some((across) => [t, b].some((down) => canHit(across, down)));
  });
  const name = at.getAttribute('aria-label') ?? at.textContent?.trim() ?? '';
  return { said: `${at.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').slice(0, 40)}`, isSeen };
}

interface Walk {
  /** How many stops there are. */
  stops: number;
  /** Those of which nothing can be seen. */
  unseen: string[];
}

const said = 'stopHere';

/** Puts the question what has the focus into the page, where a walk asks it at every stop. */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(`window.${said} = ${stopHere.toString()}`);
}

/** Presses Tab from the start of the page to its end. */
export async function walk(page: Page, most = 600): Promise<Walk> {
  await prepare(page);
  const unseen: string[] = [];
  let stops = 0;
  for (; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(`${said}()`);
    if (stop === null) break;
    if (!stop.isSeen) unseen.push(stop.said);
  }
  return { stops, unseen };
}

/** The same walk a hundred times as quick: within the page each stop in its turn is given the focus, which scrolls as the key does. */
export async function walkWithin(page: Page): Promise<Walk> {
  await prepare(page);
  return page.evaluate(async () => {
    const stopHere: () => { said: string; isSeen: boolean } | null = Reflect.get(
      window,
      'stopHere',
    );
    const can =
      'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex]';
    const tried = new Set<Element>();
    const unseen: string[] = [];
    let stops = 0;
    const takes = (element: HTMLElement) => {
      if (tried.has(element) || element.tabIndex < 0) return false;
      tried.add(element);
      if (element.matches('input[type=radio]:not(:checked)')) return false;
      element.focus();
      return document.activeElement === element;
    };
    for (;;) {
      // What a stop opens, or takes away, counts from there on.
      const all = [...document.querySelectorAll<HTMLElement>(can)];
      const here = all.findIndex((element) => element === document.activeElement);
      if (!all.slice(here + 1).some(takes)) break;
      for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
      stops += 1;
      const stop = stopHere();
      if (stop && !stop.isSeen) unseen.push(stop.said);
    }
    return { stops, unseen };
  });
}

/** Texts of the page, its folds open, that something cuts: what they say, and by how many px. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const clips = (value: string) => value === 'hidden' || value === 'clip';
    // On a map names give way to each other and to its edges; who hears the page has texts of one px.
    const isMeant = (part: Element) =>
      part.closest('[data-phase], svg, .visually-hidden, [inert], noscript') !== null;
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
    while (texts.nextNode()) {
      const { parentElement: part, textContent } = texts.currentNode;
      const said = textContent?.trim() ?? '';
      if (!part || said === '' || isMeant(part) || !part.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      for (let box: Element | null = part; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        // What scrolls can be reached.
        const scrolls = /auto|scroll/.test(overflowX + overflowY);
        if (scrolls || (edge.width <= 1 && edge.height <= 1)) break;
        const across = clips(overflowX) ? Math.max(edge.left - left, right - edge.right) : 0;
        // A line is higher than its letters.
        const down = clips(overflowY) ? Math.max(edge.top - top, bottom - edge.bottom) - 4 : 0;
        if (Math.max(across, down) > 1) {
          cut.push(`${said.slice(0, 40)} (${Math.round(Math.max(across, down))} px)`);
          break;
        }
        if (getComputedStyle(box).position === 'fixed') break;
      }
    }
    return cut;
  });
}

/** Texts that run together where they are heard: parts of one line, each beginning and ending in a word, with nothing between them. */
export function gluedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const glued: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Letters that match what is sought are marked within a word.
    const isMeant = (part: Element) =>
      part.closest('[aria-hidden=true], svg, mark, noscript, script, style') !== null;
    const isOfLine = (part: Element) => /^(inline|contents)$/.test(getComputedStyle(part).display);
    /** Whether a part that stands by itself, or a sign of the style's, begins or ends between two texts. */
    const areApart = (one: Text, two: Text) => {
      const between = document.createRange();
      between.setStart(one, one.length);
      between.setEnd(two, 0);
      const around = between.commonAncestorContainer;
      const isParted = (text: Text, side: '::before' | '::after') => {
        for (let part = text.parentElement; part && part !== around; part = part.parentElement) {
          if (!isOfLine(part) || getComputedStyle(part, side).content !== 'none') return true;
        }
        return false;
      };
      if (isParted(one, '::after') || isParted(two, '::before')) return true;
      return between.cloneContents().querySelector('br, img, input, hr') !== null;
    };
    let last: Text | null = null;
    while (texts.nextNode()) {
      const { currentNode: now } = texts;
      const part = now.parentElement;
      if (!(now instanceof Text) || !part || isMeant(part) || !part.checkVisibility()) continue;
      const isPart = last !== null && last.parentElement !== part;
      const meets = /[\p{L}\p{N}]$/u.test(last?.data ?? '') && /^[\p{L}\p{N}]/u.test(now.data);
      if (last && isPart && meets && !areApart(last, now)) {
        glued.push(`${last.data.slice(-20)}|${now.data.slice(0, 20)}`);
      }
      last = now;
    }
    return glued;
  });
}

/** Letters of a browser's own setting, in px: twice the usual 16. */
const large = { standard: 32, fixed: 32 };

/** Has the browser draw letters twice as large, as its readers can set it. */
export async function enlarge(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: large });
}

/** Gives the text of a page the room that WCAG 1.4.12 names. */
export async function space(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
