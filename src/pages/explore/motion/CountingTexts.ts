import { animate, prefersStill } from '../../../map/motion';
import styles from './motion.module.css';
import { between, origins, partsOf, type Parts } from './sentences';

/** How long numbers count, in ms. */
const countingTime = 400;

/** The result's sentence, and every number that says it counts. */
const counting = '[data-result] > p, [data-counts]';

/** A number on its way. */
interface Count {
  /** What is shown now. */
  now: Parts;
  end: () => void;
}

/** From which numbers a text counts, and how they are written. */
interface Way {
  from: readonly number[];
  after: Parts;
  format: (value: number) => string;
}

/** Where an element lies in what it is placed by, in px. */
type Place = Record<'left' | 'top' | 'width', number>;

/**
 * Has the numbers of sentences count from old to new. The sentence itself says the new at once, to every ear and
 * in the room it takes; what counts lies over it until it is there.
 */
export class CountingTexts {
  private readonly known = new WeakMap<Element, string>();
  private readonly counts = new Map<Element, Count>();

  constructor(private readonly page: Document) {}

  /** Compares all texts with what they said before, and has those count that have changed. */
  check(): void {
    const changed: [element: HTMLElement, shown: Parts][] = [];
    for (const element of this.page.querySelectorAll<HTMLElement>(counting)) {
      const text = element.textContent;
      const before = this.known.get(element);
      this.known.set(element, text);
      if (before === undefined || before === text) continue;
      changed.push([element, this.counts.get(element)?.now ?? partsOf(before)]);
    }
    if (changed.length === 0) return;
    for (const [element] of changed) this.counts.get(element)?.end();
    if (prefersStill()) return;
    // All are measured before one is covered: each cover would have the page laid out anew for the next.
    const measured = changed
      .filter(([element]) => isInSight(element))
      .map(([element, shown]) => ({ element, shown, place: placeOf(element) }));
    const { format } = new Intl.NumberFormat(this.page.documentElement.lang);
    for (const { element, shown, place } of measured) {
      const after = partsOf(element.textContent);
      const from = origins(shown, after);
      if (from) this.count(element, coverOf(element, place), { from, after, format });
    }
  }

  /** Everything says what it says. */
  finish(): void {
    for (const { end } of this.counts.values()) end();
  }

  private count(element: HTMLElement, over: HTMLElement, { from, after, format }: Way): void {
    const steps = animate(countingTime, (share) => {
      const text = between(from, after, share, format);
      over.textContent = text;
      count.now = partsOf(text);
      if (share === 1) count.end();
    });
    const count: Count = {
      now: { ...after, values: from },
      end: () => {
        steps();
        over.remove();
        delete element.dataset['counting'];
        this.counts.delete(element);
      },
    };
    over.textContent = between(from, after, 0, format);
    this.counts.set(element, count);
    element.dataset['counting'] = '';
    element.after(over);
  }
}

function placeOf({ offsetLeft: left, offsetTop: top, offsetWidth: width }: HTMLElement): Place {
  return { left, top, width };
}

/** An element of the same look in the same place, for eyes alone. */
function coverOf(element: HTMLElement, place: Place): HTMLElement {
  const over = document.createElement('span');
  over.className = `${element.className} ${styles.number}`;
  over.dataset['passing'] = '';
  over.setAttribute('aria-hidden', 'true');
  over.style.left = `${place.left}px`;
  over.style.top = `${place.top}px`;
  over.style.width = `${place.width}px`;
  return over;
}

function isInSight(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < window.innerHeight;
}
