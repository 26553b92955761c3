/** What the keyboard can press. */
const pressable = 'button, summary, a[href]';
/** Parts that can be read in the place of another: one of a list, or the words that nothing is left. */
const items = 'li, fieldset, article';
const headings = 'h1, h2, h3, h4, h5, h6';
/** Whoever takes something away and knows a better place goes there within this time, in ms. */
export const patience = 100;

/** Something that surrounds what is pressed, and which of its parts leads there. */
interface Around {
  part: Element;
  at: number;
}

/**
 * Keeps the keyboard's place where what is pressed goes away with the press, as the button that
 * removes its own row does: browsers forget it, and a screen reader would begin at the top of the page. It goes
 * on at what has come into that place, or at the heading above, neither of which a second press can set off.
 * @returns the function that ends it
 */
export function startKeepingPlace(page: Document): () => void {
  let pressed: HTMLElement | null = null;
  let around: readonly Around[] = [];
  let path = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onClick = ({ target }: Event) => {
    const found = target instanceof Element ? target.closest<HTMLElement>(pressable) : null;
    pressed = found === page.activeElement ? found : null;
    around = pressed ? allAround(pressed) : [];
    path = location.pathname;
  };
  const goOn = () => {
    const { activeElement, body } = page;
    // Another page has places of its own; the whole of this one is none.
    const isLost = activeElement === body || activeElement?.matches('main') === true;
    if (!isLost || path !== location.pathname) return;
    for (const place of placesIn(around)) {
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: isInView(place) });
      // What is out of sight takes no focus.
      if (page.activeElement === place) return;
    }
  };
  const observer = new MutationObserver(() => {
    if (!pressed || pressed.isConnected) return;
    pressed = null;
    clearTimeout(timer);
    timer = setTimeout(goOn, patience);
  });
  observer.observe(page.body, { childList: true, subtree: true });
  page.addEventListener('click', onClick, true);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
    page.removeEventListener('click', onClick, true);
  };
}

/** From within outwards. */
function allAround(pressed: Element): Around[] {
  const all: Around[] = [];
  let inner = pressed;
  for (let part = pressed.parentElement; part; part = part.parentElement) {
    all.push({ part, at: [...part.children].indexOf(inner) });
    if (part.matches('main, dialog')) break;
    inner = part;
  }
  return all;
}

/** What stands where the pressed one stood, as an item beside others does; then the headings above, the nearest first. */
function* placesIn(all: readonly Around[]): Generator<HTMLElement> {
  const left = all.filter(({ part }) => part.isConnected);
  const [nearest] = left;
  const here = nearest?.part.children[nearest.at];
  const before = nearest?.part.children[nearest.at - 1];
  for (const beside of [here, before]) {
    if (!(beside instanceof HTMLElement)) continue;
    // The group in an item has a name, which the item has not.
    if (beside.matches(items)) yield beside.querySelector<HTMLElement>('fieldset') ?? beside;
    else if (beside === here && beside.matches('p')) yield beside;
  }
  for (const { part, at } of left) {
    for (const one of [...part.children].slice(0, at).toReversed()) {
      if (one instanceof HTMLElement && one.matches(headings)) yield one;
      else yield* [...one.querySelectorAll<HTMLElement>(headings)].toReversed();
    }
  }
}

/** What is in sight already is not moved. */
function isInView(place: Element): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
