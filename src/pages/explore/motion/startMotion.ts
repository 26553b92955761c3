import { CountingTexts } from './CountingTexts';
import { MovingRows } from './MovingRows';

/** Before each of these the page is as it was; what it brings about comes after. */
const acts = ['pointerdown', 'keydown'] as const;
/** Who takes hold of the page waits for nothing. */
const holds = ['pointerdown', 'wheel'] as const;

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
const isPassing = (node: Node) => elementOf(node)?.closest('[data-passing]') != null;

/** Whether a change is the page's own, and not of what is shown on its way. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return !isPassing(target) && (nodes.length === 0 || !nodes.every(isPassing));
}

/**
 * Has the result change in sight of the reader: rows move, numbers count. It watches the document and
 * changes nothing in it that is heard, read or laid out; with reduced motion nothing moves.
 * @param onChange called at once, and whenever the page has changed
 * @returns the function that ends it
 */
export function startMotion(page: Document, onChange: () => void): () => void {
  const rows = new MovingRows(page);
  const texts = new CountingTexts(page);
  const note = () => rows.note();
  const hold = () => {
    rows.finish();
    texts.finish();
  };
  const observer = new MutationObserver((changes) => {
    const own = changes.filter(isOwn);
    if (own.length === 0) return;
    texts.check();
    onChange();
    if (own.some(({ type, target }) => type === 'childList' && isOfRows(target))) rows.move();
  });
  rows.note();
  texts.check();
  onChange();
  for (const act of acts) page.addEventListener(act, note, { capture: true, passive: true });
  for (const act of holds) page.addEventListener(act, hold, { capture: true, passive: true });
  observer.observe(page.body, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    for (const act of acts) page.removeEventListener(act, note, { capture: true });
    for (const act of holds) page.removeEventListener(act, hold, { capture: true });
    hold();
  };
}

/** Whether rows come and go there: what changes inside a row is none. */
function isOfRows(node: Node): boolean {
  const element = elementOf(node);
  return element?.closest('#cities') != null && element.closest('li') === null;
}
