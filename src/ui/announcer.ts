/** How long nothing may change before what was last is said, in ms: who types is not told each letter. */
export const rest = 500;

/**
 * Who brought it about: the reader, whose own act is told first; somebody who leads what is on screen, as a
 * speaker does, which is told also before the reader has done anything; or neither, as with a newer version.
 */
export type By = 'reader' | 'leader' | 'nobody';

/** What waits to be said. */
interface Saying {
  nodes: readonly Node[];
  by: By;
}

const order: readonly By[] = ['reader', 'leader', 'nobody'];
const acts = ['keydown', 'pointerdown', 'input'] as const;

/** What waits, by its source: the last of each. */
const waiting = new Map<unknown, Saying>();
/** What the page's own sentences say, as far as it is known. */
const known = new WeakMap<Element, string>();
let region: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let hasActed = false;

/**
 * Has a text spoken by the document's one live region, once nothing has changed for `rest`. What comes from the
 * same source meanwhile takes its place; what was said before is said again.
 * @param from tells sources apart: the last text of each is said
 * @param lang of the text, where it is not the page's
 */
export function announce(text: string, by: By = 'reader', from: unknown = by, lang = ''): void {
  say(from, { nodes: [textIn(text, lang)], by });
}

/**
 * Says from now on whatever changes in elements with `data-said`: the visible sentences of a document. One that
 * comes is said too where the attribute is `new`. Nothing is said before the first key, pointer or input, since
 * what changes until then is the page as it arrives; only what somebody leads is told at once, and what nobody asked for waits.
 * @returns the function that ends it
 */
export function startAnnouncer(page: Document): () => void {
  const act = () => {
    hasActed = true;
    // What nobody asked for has waited for it.
    writeSoon();
  };
  for (const type of acts) page.addEventListener(type, act, { capture: true, once: true });
  /** A sentence that the focus is led to, by itself or in an element of its own, is read there. */
  const arrive = ({ target }: FocusEvent) => {
    compare(page, false);
    for (const from of waiting.keys()) {
      if (from instanceof Element && (from === target || from.parentElement === target)) {
        waiting.delete(from);
      }
    }
  };
  page.addEventListener('focusin', arrive);
  compare(page, true);
  const observer = new MutationObserver(() => compare(page, false));
  observer.observe(page.documentElement, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', arrive);
    for (const type of acts) page.removeEventListener(type, act, { capture: true });
    clearTimeout(timer);
    waiting.clear();
    region?.remove();
    region = null;
    hasActed = false;
  };
}

/** Notes what the page's sentences say, and has said what has changed. */
function compare(page: Document, isFirst: boolean): void {
  for (const element of page.querySelectorAll('[data-said]')) {
    // What somebody leads is told in one piece by who shows it.
    if (element.closest('[data-led]')) continue;
    const text = plain(element);
    const before = known.get(element) ?? (element.getAttribute('data-said') === 'new' ? '' : text);
    known.set(element, text);
    if (isFirst || text === before) continue;
    // Taken back before it was said.
    if (text === '' || !isSeen(element)) waiting.delete(element);
    else say(element, { nodes: copyOf(element), by: 'reader' });
  }
}

function say(from: unknown, saying: Saying): void {
  if (!hasActed && saying.by === 'reader') return;
  waiting.delete(from);
  waiting.set(from, saying);
  if (hasActed || saying.by === 'leader') writeSoon();
}

function writeSoon(): void {
  summon();
  clearTimeout(timer);
  timer = setTimeout(write, rest);
}

/** The region is there before there is something in it, or it would not be heard; where a dialog is open, in it: the rest of the page is not there then. */
function summon(): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'visually-hidden';
    region.setAttribute('role', 'status');
  }
  const place = openDialogs().at(-1) ?? document.body;
  if (region.parentNode !== place) place.append(region);
}

function openDialogs(): readonly Element[] {
  return [...document.querySelectorAll('dialog[open]')];
}

/** Writes what waits, the reader's own before all else, which follows when that has been said. */
function write(): void {
  // What has gone meanwhile, as a wait that is over, is not true any more.
  for (const from of waiting.keys()) {
    if (from instanceof Element && !from.isConnected) waiting.delete(from);
  }
  const all = [...waiting.values()];
  const by = order.find((one) =>
    hasActed || one === 'leader' ? all.some((saying) => saying.by === one) : false,
  );
  if (!region || by === undefined) return;
  const said: Node[] = [];
  for (const [from, saying] of waiting) {
    if (saying.by !== by) continue;
    waiting.delete(from);
    const line = document.createElement('p');
    line.append(...saying.nodes);
    said.push(line);
  }
  const before = region.textContent;
  region.replaceChildren(...said);
  // The same once more would change nothing, and not be heard.
  if (region.textContent === before) region.lastChild?.appendChild(new Text('\u00a0'));
  if (waiting.size > 0) timer = setTimeout(write, rest);
}

/** A stretch of text in one language; none where it is the page's. */
interface Run {
  text: string;
  lang: string;
}

function runsOf(element: Element, lang = ''): Run[] {
  return [...element.childNodes].flatMap((node) => {
    // React marks places with them.
    if (node instanceof Comment) return [];
    return node instanceof HTMLElement
      ? // Parts that stand apart are said apart.
        [{ text: ' ', lang }, ...runsOf(node, node.lang || lang), { text: ' ', lang }]
      : { text: node.textContent ?? '', lang };
  });
}

/** What an element says, as nodes without any meaning of their own: words, and their languages. None is a space alone, since browsers leave such out of what is heard. */
function copyOf(element: Element): Node[] {
  const runs: Run[] = [];
  for (const run of runsOf(element)) {
    const last = runs.at(-1);
    const isBlank = run.text.trim() === '';
    if (last && (isBlank || run.lang === last.lang)) last.text += run.text;
    else if (!isBlank) runs.push({ ...run });
  }
  return runs.map(({ text, lang }) => textIn(text.replace(/\s+/g, ' '), lang));
}

function textIn(text: string, lang: string): Node {
  if (lang === '') return new Text(text);
  const span = document.createElement('span');
  span.lang = lang;
  span.append(text);
  return span;
}

function plain(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** False for what is kept out of sight, as a page behind another is. */
function isSeen(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}
